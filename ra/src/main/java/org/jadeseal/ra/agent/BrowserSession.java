// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// One browser's session, by a random value that the website keeps in it and that survives the
/// change of the session id at login. A secret: only its hash is stored.
public record BrowserSession(String secret) {

    public BrowserSession {
        if (secret.length() < 22 || secret.length() > 200) {
            throw new IllegalArgumentException(
                    "a browser session is named by 22 to 200 characters, had " + secret.length());
        }
    }

    @Override
    public String toString() {
        return "BrowserSession[hidden]";
    }
}
