// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/// A clock that says nothing rather than something that cannot be: it is compared with a count that
/// nobody can set (T17).
///
/// Without it, a clock that jumps ahead for a moment would be written down, and everything would
/// have to wait until that time has come. A computer that slept counts as one whose clock jumped.
/// Safe for use by many threads.
public final class SteadyClock extends Clock {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// A clock that is slewed into place may gain or lose a thousandth.
    private static final int SLEWING = 1000;

    /// After so long the comparison begins anew, so that a slow drift does not add up.
    private static final Duration ROUND = Duration.ofHours(1);

    private final Clock clock;
    private final LongSupplier monotonicNanos;
    private volatile Anchor anchor;

    /// When both clocks were last known to agree.
    private record Anchor(Instant time, long nanos) {}

    private SteadyClock(Clock clock, LongSupplier monotonicNanos) {
        this.clock = clock;
        this.monotonicNanos = monotonicNanos;
        this.anchor = new Anchor(clock.instant(), monotonicNanos.getAsLong());
    }

    /// Watches `clock`, which is taken to be right now.
    ///
    /// @param monotonicNanos nanoseconds of a clock that nobody can set
    public static SteadyClock over(Clock clock, LongSupplier monotonicNanos) {
        return new SteadyClock(clock, monotonicNanos);
    }

    /// @throws ClockRanAwayException if the clock is more than two seconds from where it must be
    @Override
    public Instant instant() {
        Anchor then = anchor;
        long nanos = monotonicNanos.getAsLong();
        Instant now = clock.instant();
        Duration counted = Duration.ofNanos(nanos - then.nanos());
        Duration away = Duration.between(then.time().plus(counted), now);
        if (away.abs().compareTo(TOLERANCE.plus(counted.dividedBy(SLEWING))) > 0) {
            throw new ClockRanAwayException(now, away);
        }
        if (counted.compareTo(ROUND) > 0) {
            anchor = new Anchor(now, nanos);
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteadyClock(clock.withZone(zone), monotonicNanos);
    }
}
