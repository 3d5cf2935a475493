// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.selftest;

import org.jadeseal.ra.selftest.Finding;
import org.jadeseal.ra.selftest.Row;

/// How far a computer's clock is from the server's, as its browser measured it.
final class ClockDifference {

    /// Seconds that nobody notices.
    static final long TOLERATED = 120;

    private ClockDifference() {}

    /// @param told seconds, negative for a clock that is slow; empty where no script ran
    static Row row(String told) {
        if (!told.matches("-?[0-9]{1,10}")) {
            return Row.of(Finding.CLOCK_UNKNOWN);
        }
        long seconds = Long.parseLong(told);
        return Math.abs(seconds) <= TOLERATED
                ? Row.of(Finding.CLOCK_RIGHT)
                : new Row(Finding.CLOCK_WRONG, Long.toString(Math.round(seconds / 60.0)));
    }
}
