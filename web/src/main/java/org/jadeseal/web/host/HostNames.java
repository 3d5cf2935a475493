// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import java.util.Optional;
import java.util.Set;

/// What the parts of the site are called, in lower case and without a port.
public record HostNames(String site, String counter, String status) {

    /// Names of the machine itself; their first page leads to the site.
    private static final Set<String> MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// The names of a server that is tried on one machine (RFC 6761 §6.3 leads them to itself).
    public static HostNames local() {
        return new HostNames("site.localhost", "counter.localhost", "status.localhost");
    }

    Optional<Host> host(String name) {
        if (name.equals(site)) {
            return Optional.of(Host.SITE);
        }
        if (name.equals(counter)) {
            return Optional.of(Host.COUNTER);
        }
        return name.equals(status) ? Optional.of(Host.STATUS) : Optional.empty();
    }

    boolean isMachine(String name) {
        return MACHINE.contains(name);
    }
}
