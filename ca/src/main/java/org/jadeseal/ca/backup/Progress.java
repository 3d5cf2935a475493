// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Says what is being done when it takes longer than a second, and once a second from then on.
public final class Progress {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> tell;
    private final LongSupplier monotonicNanos;
    private long told;

    /// @param monotonicNanos nanoseconds of a clock that nobody can set
    public Progress(Consumer<String> tell, LongSupplier monotonicNanos) {
        this.tell = tell;
        this.monotonicNanos = monotonicNanos;
        this.told = monotonicNanos.getAsLong();
    }

    void at(String what) {
        long now = monotonicNanos.getAsLong();
        if (now - told > PAUSE) {
            told = now;
            tell.accept("… " + what);
        }
    }
}
