// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.time.Duration;

/// Tells now and then how much is done, and how long the rest will take.
final class Patience {

    private static final int NOW_AND_THEN = 200;

    private int all;
    private int done;
    private long begun;

    void begin(int cuts) {
        all = cuts;
        begun = System.nanoTime();
    }

    /// @param number of `of` in the operation that is under way
    void one(String operation, int number, int of) {
        done++;
        if (done % NOW_AND_THEN == 0) {
            Duration spent = Duration.ofNanos(System.nanoTime() - begun);
            Duration left = spent.multipliedBy(all - done).dividedBy(done);
            System.out.printf(
                    "  %s: %d of %d; %d of %d in all, %d min %02d s so far, %d min %02d s left%n",
                    operation,
                    number,
                    of,
                    done,
                    all,
                    spent.toMinutes(),
                    spent.toSecondsPart(),
                    left.toMinutes(),
                    left.toSecondsPart());
        }
    }
}
