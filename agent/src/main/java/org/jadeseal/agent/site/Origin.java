// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// The origin of a website: scheme, host, port (RFC 6454). HTTPS, or plain HTTP to loopback only
/// (SEC-301).
///
/// @param value without a path, as `https://site.example`
public record Origin(String value) {

    /// @throws IllegalArgumentException if this is no origin the agent may dial
    public Origin {
        if (parse(value).isEmpty()) {
            throw new IllegalArgumentException(
                    "no origin the agent may dial: '%s'".formatted(value));
        }
    }

    /// Reads what came from outside; empty unless it is exactly an origin the agent may dial.
    public static Optional<Origin> of(String text) {
        return parse(text).map(_ -> new Origin(text));
    }

    /// An address on this site.
    ///
    /// @param path begins with a slash
    public URI at(String path) {
        return URI.create(value + path);
    }

    /// Whether an address belongs to this site.
    public boolean has(URI address) {
        return address.toString().startsWith(value + "/");
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean bare =
                    uri.getHost() != null
                            && text.equals(
                                    "%s://%s".formatted(uri.getScheme(), uri.getRawAuthority()));
            boolean safe =
                    bare
                            && uri.getRawUserInfo() == null
                            && (uri.getScheme().equals("https")
                                    || (uri.getScheme().equals("http")
                                            && isLoopback(uri.getHost())))
                            && text.equals(text.toLowerCase(Locale.ROOT));
            return safe ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String host) {
        return LoopbackNames.isLoopback(host) || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
