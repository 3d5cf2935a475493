// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

import java.util.List;

/// The sites this agent dials; installed with it, never widened by a link (threat T3).
///
/// @param sites exact origins, or `https://*.example.org` for one level below
public record AllowList(List<String> sites) {

    public AllowList {
        sites = List.copyOf(sites);
    }

    /// Any site of this computer: for a trial.
    public static AllowList loopback() {
        return new AllowList(List.of("loopback"));
    }

    public boolean allows(Origin origin) {
        return sites.stream().anyMatch(site -> matches(site, origin));
    }

    private static boolean matches(String site, Origin origin) {
        if (site.equals("loopback")) {
            return LoopbackNames.isLoopback(origin.at("/").getHost())
                    || origin.value().startsWith("http://127.0.0.1");
        }
        int star = site.indexOf("*.");
        if (star < 0) {
            return site.equals(origin.value());
        }
        String tail = site.substring(star + 1);
        String host = origin.value();
        return host.startsWith(site.substring(0, star))
                && host.endsWith(tail)
                && host.substring(star, host.length() - tail.length()).matches("[a-z0-9-]+");
    }
}
