// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notes under which name a request came, and turns foreign names away before anything else looks
/// at it.
public final class HostFilter extends OncePerRequestFilter {

    private final HostNames names;
    private final boolean tls;

    /// @param names by which it is reached
    /// @param tls whether people and agents come by https only; relying parties need not
    public HostFilter(HostNames names, boolean tls) {
        this.names = names;
        this.tls = tls;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        Optional<Host> host = names.host(name);
        host.ifPresent(known -> known.mark(request));
        if (tls && !request.isSecure() && !StatusPaths.hold(request)) {
            response.sendRedirect("https://" + names.site() + "/");
        } else if (host.isPresent() || answersAnywhere(request)) {
            chain.doFilter(request, response);
        } else if (names.isMachine(name) && request.getRequestURI().equals("/")) {
            response.sendRedirect(site(request));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// Agents dial what their allow-list says.
    private static boolean answersAnywhere(HttpServletRequest request) {
        return StatusPaths.hold(request) || request.getRequestURI().startsWith("/agent/");
    }

    private String site(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + names.site() + (usual ? "" : ":" + port) + "/";
    }
}
