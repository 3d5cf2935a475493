// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a card program says over HTTP, for tests that have none.
final class CardProgram {

    private static final Pattern CODE =
            Pattern.compile("href=\"jadeseal:connect[^\"]*code=([^\"&]+)\"");

    private static final Pattern TICKET = Pattern.compile("(/agent/bind[^\"]+)");

    private CardProgram() {}

    /// Becomes the card program of a browser: redeems the code of its page and lets it complete
    /// that.
    static void serve(Website website, Browser browser, String host) {
        Matcher code = CODE.matcher(browser.open("/connect").text());
        if (!code.find()) {
            throw new AssertionError("no code on " + browser.page().text());
        }
        String welcome =
                website.browserAt(host)
                        .exchange(
                                "POST",
                                "/agent/connect",
                                greeting(code.group(1), "0.2.0"),
                                Map.of())
                        .text();
        Matcher ticket = TICKET.matcher(welcome);
        if (!ticket.find()) {
            throw new AssertionError("no ticket in " + welcome);
        }
        browser.open(ticket.group(1));
    }

    /// The body of `POST /agent/connect` with the code of a link.
    static String greeting(String code, String version) {
        try {
            byte[] key =
                    KeyPairGenerator.getInstance("X25519")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded();
            return """
            {"protocol": 1, "code": "%s", "installation": "5f0c7d52b8a14a7c9d3e1f6a2b4c8d90",
             "agent": "%s", "kind": "agent", "sealingKey": "%s"}\
            """
                    .formatted(code, version, Base64.getEncoder().encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
