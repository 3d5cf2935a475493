// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import java.net.URI;
import java.util.stream.Stream;

/// Where the parts of an installation are reached (RFC 6454 §4), each by a name of its own: a proxy
/// in front of the server ends TLS.
///
/// @param site subscribers', `https://ca.example.gov.tw`
/// @param counter officers', `https://counter.example.gov.tw`
/// @param status relying parties', plain http as certificates name it
public record Origins(URI site, URI counter, URI status) {

    public Origins {
        require("--site", site, "https");
        require("--counter", counter, "https");
        require("--status", status, "http");
        if (Stream.of(site, counter, status).map(URI::getHost).distinct().count() < 3) {
            throw new IllegalArgumentException(
                    "site, counter and status need a name each, were %s, %s and %s"
                            .formatted(site, counter, status));
        }
    }

    /// The same without schemes.
    public HostNames names() {
        return new HostNames(site.getHost(), counter.getHost(), status.getHost());
    }

    private static void require(String option, URI origin, String scheme) {
        if (!origin.toString().matches(scheme + "://[a-z0-9-]+([.][a-z0-9-]+)+")) {
            throw new IllegalArgumentException(
                    "%s must be an origin such as %s://ca.example.gov.tw, was '%s'"
                            .formatted(option, scheme, origin));
        }
    }
}
