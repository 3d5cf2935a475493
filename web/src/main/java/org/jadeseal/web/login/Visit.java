// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.jadeseal.web.host.Host;

/// Somebody at the counter's door who has not logged in yet, and works at a card in order to. For
/// half an hour this browser may connect a card program and follow its own tasks, and nothing else.
final class Visit {

    private static final String SINCE = "card-visit";
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final String PAGES = "/connect|/connect/live|/agent/bind|/task/[^/]+(/[a-z-]+)?";

    private Visit() {}

    static void begin(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(SINCE, now.toEpochMilli());
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(SINCE);
    }

    /// Whether this request is one of a visitor, for a page that is open to visitors.
    static boolean isOf(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return isFor(request)
                && session != null
                && session.getAttribute(SINCE) instanceof Long since
                && Instant.ofEpochMilli(since).plus(LENGTH).isAfter(now);
    }

    /// Whether a page is open to visitors.
    static boolean isFor(HttpServletRequest request) {
        return Host.of(request).filter(Host.COUNTER::equals).isPresent()
                && request.getServletPath().matches(PAGES);
    }
}
