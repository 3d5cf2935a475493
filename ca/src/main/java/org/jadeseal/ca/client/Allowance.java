// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

/// How much a client may ask for.
///
/// @param requestsPerMinute of any kind, 1 to 100,000
/// @param certificatesPerDay orders in a day of UTC, 1 to 10,000,000
public record Allowance(int requestsPerMinute, int certificatesPerDay) {

    public Allowance {
        require("requests per minute", requestsPerMinute, 100_000);
        require("certificates per day", certificatesPerDay, 10_000_000);
    }

    private static void require(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + " must be 1 to " + most + ", was " + value);
        }
    }
}
