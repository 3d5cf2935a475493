// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A browser without a screen: keeps cookies, follows redirects, reads forms and sends them back
/// with what a person would type.
///
/// Cookies with the attribute `Secure` are sent over plain HTTP as well, since browsers treat
/// `*.localhost` as trustworthy and Java's client does not know that.
public final class Visitor {

    private static final int MOST_REDIRECTS = 8;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

    /// A page as it arrived.
    public record Page(URI address, int status, org.jsoup.nodes.Document document) {

        /// The text a person sees, in one line.
        public String text() {
            return document.text();
        }

        /// The element of a CSS selector, or a failure that shows what the page said instead.
        public Element the(String selector) {
            Element found = document.selectFirst(selector);
            if (found == null) {
                throw new UnexpectedPageException(
                        "no '%s' on %s (status %d): %s"
                                .formatted(selector, address, status, text()));
            }
            return found;
        }

        /// Fails unless the page shows this text.
        public Page mustSay(String expected) {
            if (!text().contains(expected)) {
                throw new UnexpectedPageException(
                        "'%s' expected on %s (status %d), it says: %s"
                                .formatted(expected, address, status, text()));
            }
            return this;
        }
    }

    /// The page did not say what the story expects at this point.
    public static final class UnexpectedPageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedPageException(String message) {
            super(message);
        }
    }

    /// Opens an address and follows its redirects.
    public Page open(URI address) {
        return follow(address, HttpRequest.newBuilder(address).GET());
    }

    /// Sends the form at `selector` of a page, with its hidden fields and the given values over
    /// what it was filled with.
    public Page send(Page page, String selector, Map<String, String> values) {
        return send(page, selector, values, List.of());
    }

    /// As [#send(Page, String, Map)], with every box of these names ticked.
    public Page send(Page page, String selector, Map<String, String> values, List<String> ticked) {
        Element form = page.the(selector);
        String action = form.hasAttr("action") ? form.attr("action") : page.address().getRawPath();
        return post(page.address().resolve(action), fields(form, values, ticked));
    }

    /// Sends the hidden fields of one form to an address of the sender's choice.
    public Page sendTo(Page page, String selector, URI address, Map<String, String> values) {
        return post(address, fields(page.the(selector), values, List.of()));
    }

    /// Sends the form at `selector` and answers what comes as it is: a file.
    public String file(Page page, String selector) {
        URI address = page.address().resolve(page.the(selector).attr("action"));
        var fields = fields(page.the(selector), Map.of(), List.of());
        return exchange(address, posting(address, fields)).body();
    }

    private Page post(URI address, List<Map.Entry<String, String>> fields) {
        return follow(address, posting(address, fields));
    }

    private static HttpRequest.Builder posting(
            URI address, List<Map.Entry<String, String>> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Origin",
                        "%s://%s".formatted(address.getScheme(), address.getRawAuthority()))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields)));
    }

    private static List<Map.Entry<String, String>> fields(
            Element form, Map<String, String> values, List<String> ticked) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            String name = input.attr("name");
            boolean box =
                    input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
            boolean isSent = !box || input.hasAttr("checked") || ticked.contains(name);
            if (isSent && !values.containsKey(name)) {
                fields.add(Map.entry(name, input.val()));
            }
        }
        values.forEach((name, value) -> fields.add(Map.entry(name, value)));
        return fields;
    }

    private Page follow(URI start, HttpRequest.Builder first) {
        URI address = start;
        HttpRequest.Builder request = first;
        for (int hops = 0; hops < MOST_REDIRECTS; hops++) {
            HttpResponse<String> response = exchange(address, request);
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return new Page(
                        address,
                        response.statusCode(),
                        Jsoup.parse(response.body(), address.toString()));
            }
            address = address.resolve(location);
            request = HttpRequest.newBuilder(address).GET();
        }
        throw new UnexpectedPageException(
                "more than %d redirects from %s".formatted(MOST_REDIRECTS, start));
    }

    private HttpResponse<String> exchange(URI address, HttpRequest.Builder request) {
        Map<String, String> jar =
                cookies.computeIfAbsent(address.getAuthority(), _ -> new ConcurrentHashMap<>());
        if (!jar.isEmpty()) {
            request.header("Cookie", cookies(address));
        }
        try {
            HttpResponse<String> response =
                    client.send(
                            request.header("Accept-Language", "zh-TW")
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(c -> keep(jar, c));
            return response;
        } catch (IOException e) {
            throw new UnexpectedPageException("%s does not answer: %s".formatted(address, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedPageException("interrupted while waiting for " + address);
        }
    }

    /// What stands in the header `Cookie` of a request to there.
    String cookies(URI address) {
        return cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void keep(Map<String, String> jar, String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
            jar.remove(name);
        } else {
            jar.put(name, value);
        }
    }

    private static String encode(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(f ->
                        URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8)
                                + "="
                                + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
