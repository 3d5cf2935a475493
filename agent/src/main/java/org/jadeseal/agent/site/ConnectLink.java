// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The link a website shows to open the agent: `jadeseal:connect?site=…&code=…`. Any program can
/// hand the agent such a text, so it is read strictly.
///
/// @param code as in the link; 128 bits in Base64url
public record ConnectLink(Origin site, String code) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "jadeseal:connect\\?site=([A-Za-z0-9%.:_-]{1,300})&code=([A-Za-z0-9_-]{22})");

    /// Reads a link; empty unless it is exactly one, to a site the agent may dial.
    public static Optional<ConnectLink> parse(String text) {
        Matcher link = SHAPE.matcher(text);
        if (!link.matches()) {
            return Optional.empty();
        }
        try {
            String site = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
            return Origin.of(site).map(origin -> new ConnectLink(origin, link.group(2)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
