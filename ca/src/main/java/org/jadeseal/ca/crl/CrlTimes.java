// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Duration;

/// How often an issuer's list is made and how long it may be used.
///
/// @param regular a new one after this time at the latest
/// @param afterChange a new one at most this long after a status has changed
/// @param life nextUpdate is thisUpdate plus this
public record CrlTimes(Duration regular, Duration afterChange, Duration life) {

    /// For CAs that are online: daily, within five minutes of a change, good for three days.
    public static final CrlTimes ONLINE =
            new CrlTimes(Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofHours(72));

    /// For the root: every 180 days, within a day of a change, with ten days to spare.
    public static final CrlTimes ROOT =
            new CrlTimes(Duration.ofDays(180), Duration.ofHours(24), Duration.ofDays(190));

    /// How often a delta is made when nothing changes.
    static final Duration DELTA_REGULAR = Duration.ofHours(1);

    /// How long there is between two deltas at least, whatever changes.
    static final Duration DELTA_PAUSE = Duration.ofMinutes(1);

    /// How long a delta is good.
    static final Duration DELTA_LIFE = Duration.ofHours(6);

    public CrlTimes {
        if (afterChange.isNegative()
                || regular.compareTo(afterChange) < 0
                || life.compareTo(regular) <= 0) {
            throw new IllegalArgumentException(
                    "CRL times must grow: after a change "
                            + afterChange
                            + ", regular "
                            + regular
                            + ", life "
                            + life);
        }
    }

    /// The same with another time after a change.
    public CrlTimes withAfterChange(Duration time) {
        return new CrlTimes(regular, time, life);
    }
}
