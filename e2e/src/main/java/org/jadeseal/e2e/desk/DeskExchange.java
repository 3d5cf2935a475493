// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One request to the desk and its answer.
record DeskExchange(HttpExchange exchange) {

    private static final int LARGEST_FORM = 4_096;

    /// Keeps the token from other sites; `no-referrer` would make browsers say `Origin: null`.
    private static final String REFERRER = "same-origin";

    /// The name of the host must be ours (DNS rebinding), whatever port was forwarded to us, and a
    /// form must come from our own page.
    boolean isForUs() {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return host().matches("(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?")
                && (!isForm() || origin == null || origin.equals("http://" + host()));
    }

    boolean isForm() {
        return !exchange.getRequestMethod().equals("GET");
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /// As the browser named us.
    String host() {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    }

    Locale language() {
        String wanted =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                        .orElse("zh-TW");
        return wanted.startsWith("en") ? Locale.ENGLISH : Locale.TAIWAN;
    }

    Map<String, String> query() {
        return fields(exchange.getRequestURI().getRawQuery());
    }

    Map<String, String> form() throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM);
        try {
            return fields(new String(body, StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (String field : Optional.ofNullable(encoded).orElse("").split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    void leadTo(URI address) throws IOException {
        exchange.getResponseHeaders().set("Location", address.toString());
        exchange.getResponseHeaders().set("Referrer-Policy", REFERRER);
        exchange.sendResponseHeaders(303, -1);
    }

    void refuse() throws IOException {
        send(404, "text/plain; charset=utf-8", "nothing here".getBytes(StandardCharsets.UTF_8));
    }

    void page(String html) throws IOException {
        send(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    void file(String kind, byte[] bytes) throws IOException {
        send(200, kind, bytes);
    }

    private void send(int status, String kind, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", kind);
        headers.set("Cache-Control", "no-store");
        headers.set(
                "Content-Security-Policy",
                "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", REFERRER);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
