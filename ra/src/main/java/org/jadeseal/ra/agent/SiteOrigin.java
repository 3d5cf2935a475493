// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// The origin an agent dials, as the card signs it: scheme, host and port, no path.
public record SiteOrigin(String value) {

    public SiteOrigin {
        if (!value.matches("https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?")) {
            throw new IllegalArgumentException(
                    "an origin is scheme://host or scheme://host:port, was '" + value + "'");
        }
    }
}
