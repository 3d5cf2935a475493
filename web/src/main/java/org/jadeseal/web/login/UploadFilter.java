// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jadeseal.web.host.Host;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns files away, unread, unless an officer who is logged in sends one that is small enough to a
/// page that takes files. All other bodies have the limit of a form.
final class UploadFilter extends OncePerRequestFilter {

    /// Of the counter.
    private static final Pattern TAKE_FILES =
            Pattern.compile("/batches|/mass-changes|/(forms|requests)/[0-9A-Z-]{1,15}/scans");

    /// 5 MiB of file, and what a browser puts around it.
    private static final long MOST_BYTES = (5L << 20) + (64L << 10);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
        } else if (!isExpected(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
    }

    private static boolean isExpected(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Host.of(request).filter(host -> host == Host.COUNTER).isPresent()
                && TAKE_FILES.matcher(request.getServletPath()).matches()
                && session != null
                && SignIn.of(session).filter(SignIn::ofOfficer).isPresent();
    }
}
