// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The desk's web server: loopback only, `Host` checked against DNS rebinding, everything behind a
/// path token (threat T20).
public final class TrialDesk implements AutoCloseable {

    private static final int LARGEST_FORM = 4_096;
    private static final Map<String, String> KINDS =
            Map.of(
                    "css",
                    "text/css",
                    "js",
                    "text/javascript",
                    "pdf",
                    "application/pdf",
                    "eml",
                    "text/plain");

    private final HttpServer server;
    private final String token;
    private final TrialTray tray;
    private final DeskPin pins;
    private final Connector connector;
    private final DeskFolders folders;
    private volatile Optional<String> notice = Optional.empty();

    /// What the desk serves beside itself.
    ///
    /// @param sites the origins of the subscribers' site and of the counter
    public record DeskFolders(Path letters, Path mail, List<URI> sites) {
        public DeskFolders {
            sites = List.copyOf(sites);
        }
    }

    /// @param port 0 for any
    /// @param token unguessable, as a part of the path
    public TrialDesk(
            int port,
            String token,
            TrialTray tray,
            DeskPin pins,
            Connector connector,
            DeskFolders folders) {
        this.token = token;
        this.tray = tray;
        this.pins = pins;
        this.connector = connector;
        this.folders = folders;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port %d is taken; choose another with --port".formatted(port), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where a browser finds the desk.
    public URI address() {
        return URI.create(
                "http://localhost:%d/%s/".formatted(server.getAddress().getPort(), token));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isForUs(exchange) || !path.startsWith("/" + token + "/")) {
                send(exchange, 404, "text/plain", "nothing here".getBytes(StandardCharsets.UTF_8));
                return;
            }
            String name = path.substring(token.length() + 2);
            if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, name, form(exchange));
            } else {
                get(exchange, name);
            }
        }
    }

    /// The host must be ours (DNS rebinding), and a form must come from our own page.
    private boolean isForUs(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        Set<String> hosts = Set.of("localhost:" + port, "127.0.0.1:" + port);
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return hosts.contains(host)
                && (exchange.getRequestMethod().equals("GET")
                        || origin == null
                        || origin.equals("http://" + host));
    }

    private void get(HttpExchange exchange, String name) throws IOException {
        if (name.isEmpty()) {
            String page = new DeskPage(language(exchange)).render(state(), folders.sites());
            notice = Optional.empty();
            send(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
        } else if (name.equals("state")) {
            send(exchange, 200, "text/plain", state().mark().getBytes(StandardCharsets.UTF_8));
        } else if (name.equals("connect")) {
            Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
            connect(exchange, query);
        } else {
            file(exchange, name);
        }
    }

    private void post(HttpExchange exchange, String name, Map<String, String> form)
            throws IOException {
        switch (name) {
            case "insert" -> tray.insert(form.getOrDefault("card", ""));
            case "remove" -> tray.remove();
            case "blank" -> tray.insert("card-%d".formatted(tray.cards().size() + 1));
            case "pin" -> pins.answer(form);
            case "connect" -> {
                connect(exchange, form);
                return;
            }
            default -> {
                send(exchange, 404, "text/plain", "nothing here".getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        redirect(exchange, URI.create("/" + token + "/"));
    }

    /// Redeems a code and sends this browser on to the site, which completes the connection with
    /// the cookie it finds there (threat T2).
    private void connect(HttpExchange exchange, Map<String, String> form) throws IOException {
        URI site =
                folders.sites().stream()
                        .filter(s -> s.toString().equals(form.get("site")))
                        .findFirst()
                        .orElse(folders.sites().getFirst());
        switch (connector.connect(site, form.getOrDefault("code", "").strip())) {
            case Connector.Outcome.Redeemed(URI bind) -> redirect(exchange, bind);
            case Connector.Outcome.Refused(String reason) -> {
                notice =
                        Optional.of(new DeskPage(language(exchange)).say("connect.failed", reason));
                redirect(exchange, URI.create("/" + token + "/"));
            }
        }
    }

    private DeskState state() {
        return new DeskState(
                tray.inserted(),
                tray.cards(),
                pins.question(),
                names(folders.letters()),
                names(folders.mail()),
                notice);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        byte[] bytes;
        if (Set.of("desk.css", "desk.js").contains(name)) {
            try (InputStream resource = TrialDesk.class.getResourceAsStream(name)) {
                bytes = resource == null ? new byte[0] : resource.readAllBytes();
            }
        } else {
            Path folder = name.startsWith("letters/") ? folders.letters() : folders.mail();
            String file = name.substring(name.lastIndexOf('/') + 1);
            bytes =
                    names(folder).contains(file)
                            ? Files.readAllBytes(folder.resolve(file))
                            : new byte[0];
        }
        String kind = KINDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
        send(
                exchange,
                bytes.length == 0 ? 404 : 200,
                kind + (kind.startsWith("text") ? "; charset=utf-8" : ""),
                bytes);
    }

    private static Locale language(HttpExchange exchange) {
        String wanted =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                        .orElse("zh-TW");
        return wanted.startsWith("en") ? Locale.ENGLISH : Locale.TAIWAN;
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
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

    private static void redirect(HttpExchange exchange, URI address) throws IOException {
        exchange.getResponseHeaders().set("Location", address.toString());
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(303, -1);
    }

    private static void send(HttpExchange exchange, int status, String kind, byte[] body)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", kind);
        headers.set("Cache-Control", "no-store");
        headers.set(
                "Content-Security-Policy",
                "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
