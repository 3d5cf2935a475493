// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A code that lets one agent connect once, within two minutes, as a link and for typing.
///
/// @param link 22 characters, base64url, 128 bits
/// @param typed `HHH-SSSS-SSSS`
public record OneTimeCode(SiteOrigin site, String link, String typed, Instant expires) {

    /// The address that makes the operating system open the agent.
    public String address() {
        return "jadeseal:connect?site="
                + URLEncoder.encode(site.value(), StandardCharsets.UTF_8)
                + "&code="
                + link;
    }

    @Override
    public String toString() {
        return "OneTimeCode[hidden]";
    }
}
