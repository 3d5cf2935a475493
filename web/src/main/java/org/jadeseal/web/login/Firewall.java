// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jadeseal.web.host.StatusPaths;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/// Refuses addresses that could be read in two ways. Those of status services may hold slashes that
/// are encoded, since a request of OCSP is base64 there (RFC 6960 A.1); dots are refused there too.
@Component
final class Firewall implements HttpFirewall {

    private final StrictHttpFirewall pages = new StrictHttpFirewall();
    private final StrictHttpFirewall status = new StrictHttpFirewall();

    Firewall() {
        status.setAllowUrlEncodedSlash(true);
        status.setAllowUrlEncodedDoubleSlash(true);
        status.setAllowUrlEncodedPercent(true); // as which Tomcat passes them through
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (StatusPaths.hold(request) ? status : pages).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return pages.getFirewalledResponse(response);
    }
}
