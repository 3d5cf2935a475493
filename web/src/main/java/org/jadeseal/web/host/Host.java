// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The parts of the site, each under a host name of its own.
public enum Host {
    /// For subscribers.
    SITE,
    /// For officers.
    COUNTER,
    /// For relying parties.
    STATUS;

    private static final String ATTRIBUTE = Host.class.getName();

    /// Under which name a request came; empty before [HostFilter] or under a foreign name.
    public static Optional<Host> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Host host
                ? Optional.of(host)
                : Optional.empty();
    }

    void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
