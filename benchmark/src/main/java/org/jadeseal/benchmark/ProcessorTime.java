// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// What a process has taken of the processors, in microseconds; the Java platform's compilers told
/// apart, since they are at work for the first minutes only.
record ProcessorTime(double work, double compilers) {

    private static final double MICROS_IN_TICK = 10_000;

    static Duration ofThisProcess() {
        return Duration.ofNanos(
                ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime());
    }

    static ProcessorTime now() {
        double whole = ofThisProcess().toNanos() / 1000.0;
        double compilers = compilers("self");
        return new ProcessorTime(whole - compilers, compilers);
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(work - earlier.work, compilers - earlier.compilers);
    }

    /// Both together.
    Duration whole() {
        return Duration.ofNanos((long) ((work + compilers) * 1000));
    }

    /// What another process of Java has taken.
    ///
    /// @param whole both together
    static ProcessorTime of(long process, Duration whole) {
        double compilers = compilers(Long.toString(process));
        return new ProcessorTime(whole.toNanos() / 1000.0 - compilers, compilers);
    }

    private static double compilers(String process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process + "/task"))) {
            return threads.mapToDouble(ProcessorTime::compiler).sum();
        } catch (IOException e) {
            throw new BenchFailedException("the threads of a process cannot be seen", e);
        }
    }

    /// Of one thread, 0 when it is no compiler or has just ended; proc_pid_stat(5), fields 14, 15.
    private static double compiler(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int end = stat.lastIndexOf(')');
            if (!stat.substring(0, end).contains("CompilerThre")) {
                return 0;
            }
            String[] fields = stat.substring(end + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_IN_TICK;
        } catch (IOException e) {
            return 0;
        }
    }
}
