// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.folder.TimeAhead;

/// The clock of a trial: the computer's, and as far ahead of it as somebody has moved it, so that
/// what happens a year later can be played today. A folder for production has none.
///
/// Time only goes forward: what was recorded stays in the past, and the database's floor (T17)
/// holds here as everywhere. How far ahead it is stands in a file of the data folder and nowhere
/// else.
final class TrialClock extends Clock {

    /// Ten years: the trial's CAs outlive them.
    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final Clock real;
    private final DataFolder folder;
    private final Offset offset;

    private TrialClock(Clock real, DataFolder folder, Offset offset) {
        this.real = real;
        this.folder = folder;
        this.offset = offset;
    }

    /// Shared by the same clock in other zones.
    private static final class Offset {

        private volatile Duration ahead;

        Offset(Duration ahead) {
            this.ahead = ahead;
        }
    }

    /// @throws IllegalArgumentException for a folder that is not a trial's
    static TrialClock in(DataFolder folder, Clock real) {
        if (folder.kind() != Kind.TRIAL) {
            throw new IllegalArgumentException(
                    "time moves in a trial only, data folder %s was born for %s"
                            .formatted(folder.path(), folder.kind().word()));
        }
        return new TrialClock(real, folder, new Offset(TimeAhead.of(folder)));
    }

    /// Moves it on, and remembers that.
    ///
    /// @param more longer than nothing
    /// @return what it shows now
    /// @throws IllegalArgumentException if it would go back, or more than ten years ahead
    synchronized Instant moveOn(Duration more) {
        Duration sum = offset.ahead.plus(more);
        if (more.isNegative() || more.isZero() || sum.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException(
                    "time goes forward only, up to %d days in all; was %s beside %s"
                            .formatted(FARTHEST.toDays(), more, offset.ahead));
        }
        TimeAhead.put(folder, sum);
        offset.ahead = sum;
        return instant();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TrialClock(real.withZone(zone), folder, offset);
    }
}
