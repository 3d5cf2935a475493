// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jadeseal.web.host.StatusPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// The one edge where what went wrong inside is logged, with a reference that the person is shown.
/// Stands outside sessions and security, so that it works when the database does not.
public final class EdgeFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EdgeFilter.class);

    private final Pages pages;
    private final SecureRandom random;

    public EdgeFilter(Pages pages, SecureRandom random) {
        this.pages = pages;
        this.random = random;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StatusPaths.hold(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        SafetyHeaders.write(response);
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException _) {
            refuse(request, response);
        } catch (ServletException | RuntimeException e) {
            tell(rootOf(e), request, response);
        }
    }

    /// The server itself could not read the form: it is too large or malformed.
    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Failure failure = Failure.of(HttpStatus.BAD_REQUEST, "");
        pages.send(failure.status(), "page/error", failure, request, response);
    }

    private void tell(Throwable cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        log.error("[{}] {} {}", reference, request.getMethod(), request.getRequestURI(), cause);
        if (!response.isCommitted()) {
            response.reset();
            SafetyHeaders.write(response);
            Failure failure = Failure.of(cause, reference);
            pages.send(failure.status(), "page/error", failure, request, response);
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof ServletException && cause != null ? rootOf(cause) : thrown;
    }
}
