// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;

/// How long an answer may be relied on: nextUpdate is thisUpdate plus one of these (T19).
///
/// @param good for good and revoked certificates, `status.good-life`
/// @param provisional for what may change soon: on hold, not activated, never issued, unknown
public record OcspTimes(Duration good, Duration provisional) {

    /// An hour, and five minutes.
    public static final OcspTimes STANDARD =
            new OcspTimes(Duration.ofHours(1), Duration.ofMinutes(5));

    public OcspTimes {
        if (!provisional.isPositive() || good.compareTo(provisional) < 0) {
            throw new IllegalArgumentException(
                    "status.good-life must be at least " + provisional + ", was " + good);
        }
    }
}
