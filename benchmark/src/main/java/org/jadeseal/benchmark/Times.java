// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.util.Arrays;

/// Times of a load, in nanoseconds. For one thread.
final class Times {

    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    int count() {
        return count;
    }

    /// The time that a share of all stay below; 0 when there are none.
    ///
    /// @param share from 0 to 1
    long percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (share * count))];
    }
}
