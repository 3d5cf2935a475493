// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// A closed loop over some connections: each sends its next request when it has its answer.
///
/// @param port of the server on this machine
/// @param requests the n-th request
record Load(int port, int connections, IntFunction<byte[]> requests) {

    /// What came of it.
    ///
    /// @param rate answers a second
    /// @param errors answers that were none
    /// @param worst the time of the slowest hundredth, in milliseconds
    record Outcome(double rate, long answers, long errors, double worst) {}

    Outcome run(Duration length) {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Worker worker = new Worker(next, end);
            workers.add(worker);
            worker.start();
        }
        workers.forEach(Worker::finish);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] times =
                workers.stream()
                        .flatMapToLong(worker -> worker.times.stream().mapToLong(Long::longValue))
                        .toArray();
        return new Outcome(
                times.length / seconds,
                times.length,
                workers.stream().mapToLong(worker -> worker.errors).sum(),
                Median.percentile(times, 0.99) / 1e6);
    }

    private final class Worker {

        private final AtomicInteger next;
        private final long end;
        private final List<Long> times = new ArrayList<>();
        private final Thread thread;
        private long errors;

        Worker(AtomicInteger next, long end) {
            this.next = next;
            this.end = end;
            this.thread = Thread.ofPlatform().daemon().unstarted(this::work);
        }

        void start() {
            thread.start();
        }

        void finish() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void work() {
            try (Connection connection = new Connection("127.0.0.1", port)) {
                while (System.nanoTime() < end) {
                    once(connection);
                }
            } catch (IOException e) {
                errors++;
            }
        }

        private void once(Connection connection) throws IOException {
            long begin = System.nanoTime();
            try {
                var _ = connection.exchange(requests.apply(next.getAndIncrement()));
                times.add(System.nanoTime() - begin);
            } catch (IOException e) {
                errors++;
                connection.close();
            }
        }
    }
}
