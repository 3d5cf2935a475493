// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/// The headers that every page carries (SEC-204).
final class SafetyHeaders {

    /// No inline style or script anywhere, so none is allowed.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
                    "Strict-Transport-Security", "max-age=31536000",
                    "Cache-Control", "no-store");

    private SafetyHeaders() {}

    static void write(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
