// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The time that units of work are given: never before one that was written down already (T17).
///
/// Every audit entry, status, list and certificate gets its time here, so the newest unit of work
/// is the floor of them all.
final class WatchedClock {

    /// A clock that is put right may go back so far; until it is there again, time stands still.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Clock clock;
    private Instant floor;

    /// @param floor the newest time in the database
    WatchedClock(Clock clock, Instant floor) {
        this.clock = clock;
        this.floor = floor;
    }

    /// In whole milliseconds.
    ///
    /// @throws ClockWentBackException if the clock is more than two seconds behind the floor
    synchronized Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.isBefore(floor.minus(TOLERANCE))) {
            throw new ClockWentBackException(now, floor);
        }
        return now.isBefore(floor) ? floor : now;
    }

    /// Notes that something was written with this time.
    synchronized void raise(Instant written) {
        if (written.isAfter(floor)) {
            floor = written;
        }
    }
}
