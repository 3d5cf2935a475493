// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What the whole machine has been doing, so that work of others beside ours is seen.
///
/// @param busy of all processors together
/// @param nanos when it was looked at
record Machine(Duration busy, long nanos) {

    static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /// A greater share of others makes rates worthless.
    static final double QUIET = 0.05;

    private static final int TICKS_IN_SECOND = 100;

    static Machine now() {
        return new Machine(busyNow(), System.nanoTime());
    }

    /// The average of a minute, as `uptime` tells it.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    double secondsSince(Machine earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    /// The share of the processors, from 0 to 1, that went since then to others than those who took
    /// `ours`.
    double foreignSince(Machine earlier, Duration ours) {
        double all = secondsSince(earlier) * PROCESSORS;
        return Math.max(0, busy.minus(earlier.busy).minus(ours).toNanos() / 1e9 / all);
    }

    /// The first line of `/proc/stat` without idle and waiting (proc_stat(5)).
    private static Duration busyNow() {
        try {
            String[] fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +", -1);
            long ticks = 0;
            for (int field = 1; field <= 8; field++) {
                ticks += field == 4 || field == 5 ? 0 : Long.parseLong(fields[field]);
            }
            return Duration.ofMillis(ticks * 1000 / TICKS_IN_SECOND);
        } catch (IOException e) {
            throw new BenchFailedException("/proc/stat cannot be read", e);
        }
    }
}
