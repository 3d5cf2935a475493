// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import jakarta.servlet.http.HttpServletRequest;

/// Where the status services are. Their addresses stand in certificates and outlive host names, so
/// they answer under any name and pass no filter of the pages.
public final class StatusPaths {

    private StatusPaths() {}

    /// Whether a request is for them.
    public static boolean hold(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/ocsp")
                || path.equals("/cps")
                || path.startsWith("/ocsp/")
                || path.startsWith("/crl/")
                || path.startsWith("/aia/");
    }
}
