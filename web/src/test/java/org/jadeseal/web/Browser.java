// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser without a screen: keeps cookies, follows redirects, sends forms as they stand on the
/// page. Names its host as asked, wherever that name leads; `pom.xml` allows it to.
final class Browser {

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /// What came back.
    record Answer(int status, String path, String text, Map<String, List<String>> headers) {

        /// A header's only value, or nothing at all.
        String header(String name) {
            return String.join(
                    "\n",
                    headers.entrySet().stream()
                            .filter(each -> each.getKey().equalsIgnoreCase(name))
                            .flatMap(each -> each.getValue().stream())
                            .toList());
        }

        /// The value of a hidden field.
        String hidden(String name) {
            Matcher field = FIELD.matcher(text);
            while (field.find()) {
                if (field.group(1).equals(name)) {
                    return field.group(2);
                }
            }
            throw new AssertionError("no hidden field '" + name + "' in " + text);
        }

        /// The value of an attribute that occurs once.
        String attribute(String name) {
            Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(text);
            if (!found.find()) {
                throw new AssertionError("no attribute '" + name + "' in " + text);
            }
            return found.group(1);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String host;
    private final int port;
    private Answer page = new Answer(0, "", "", Map.of());

    Browser(String host, int port) {
        this.host = host;
        this.port = port;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Answer page() {
        return page;
    }

    Answer open(String path) {
        return follow(exchange("GET", path, "", Map.of()));
    }

    /// Sends the form of this id with its hidden fields and these.
    Answer send(String form, String... fields) {
        Matcher found =
                Pattern.compile(
                                "<form method=\"post\" action=\"([^\"]+)\" id=\""
                                        + form
                                        + "\".*?</form>",
                                Pattern.DOTALL)
                        .matcher(page.text());
        if (!found.find()) {
            throw new AssertionError("no form '" + form + "' in " + page.text());
        }
        List<String> all = new ArrayList<>();
        Matcher hidden = FIELD.matcher(found.group());
        while (hidden.find()) {
            all.addAll(List.of(hidden.group(1), hidden.group(2)));
        }
        all.addAll(List.of(fields));
        return post(found.group(1), Map.of(), all.toArray(String[]::new));
    }

    /// Sends the form of this id with its hidden fields and a file.
    Answer upload(String form, String field, byte[] file) {
        int begin = page.text().indexOf("id=\"" + form + "\"");
        Matcher hidden =
                FIELD.matcher(page.text().substring(begin, page.text().indexOf("</form>", begin)));
        Map<String, String> fields = new LinkedHashMap<>();
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        String address = page.text().substring(0, begin);
        int action = address.lastIndexOf("action=\"") + "action=\"".length();
        return upload(address.substring(action, address.indexOf('"', action)), fields, field, file);
    }

    Answer upload(String path, Map<String, String> fields, String field, byte[] file) {
        String boundary = "----boundary-of-the-test";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) ->
                head.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, name, value)));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f\"\r\n\r\n"
                        .formatted(boundary, field));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return follow(
                exchange(
                        "POST",
                        path,
                        body.toByteArray(),
                        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary)));
    }

    Answer post(String path, Map<String, String> headers, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return follow(exchange("POST", path, body.toString(), headers));
    }

    private Answer follow(Answer answer) {
        Answer now = answer;
        while (now.status() == 302 || now.status() == 303) {
            URI location = URI.create(now.header("location"));
            String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
            now = exchange("GET", location.getPath() + query, "", Map.of());
        }
        page = now;
        return now;
    }

    /// One request, whatever comes back.
    Answer exchange(String method, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (!body.isEmpty()) {
            all.put("Content-Type", "application/x-www-form-urlencoded");
        }
        return exchange(method, path, body.getBytes(StandardCharsets.UTF_8), all);
    }

    private Answer exchange(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Host", host + ":" + port)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(each -> each.getKey() + "=" + each.getValue())
                                    .toList()));
        }
        headers.forEach(request::header);
        HttpResponse<String> response = send(request.build());
        response.headers().allValues("set-cookie").forEach(this::keep);
        return new Answer(response.statusCode(), path, response.body(), response.headers().map());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        cookies.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
}
