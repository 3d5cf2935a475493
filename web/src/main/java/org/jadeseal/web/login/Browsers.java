// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import org.jadeseal.ra.agent.BrowserSession;

/// The secret that names one browser's session and survives the change of the session id at login.
public final class Browsers {

    private static final String ATTRIBUTE = "browser";
    private static final int BYTES = 32;

    private final SecureRandom random;

    public Browsers(SecureRandom random) {
        this.random = random;
    }

    /// The browser's session as agents are bound to it; begins one if there is none.
    public BrowserSession of(HttpServletRequest request) {
        return new BrowserSession(secret(request));
    }

    String secret(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof String secret) {
            return secret;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(ATTRIBUTE, secret);
        return secret;
    }
}
