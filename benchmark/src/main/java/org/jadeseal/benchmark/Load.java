// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;

/// Requests from one thread over some connections, prepared beforehand, so that the load costs
/// little beside the server. Closed: each connection sends its next request when it has its answer.
/// Open: requests fall due at a rate whether answers have come or not, and their time counts from
/// then.
///
/// @param port of the server on this machine
/// @param requests sent in turn, over and over
/// @param perSecond how many fall due; 0 for a closed load
record Load(int port, int connections, List<byte[]> requests, double perSecond) {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    /// One answer in so many is kept for judging.
    private static final int SAMPLED = 997;

    private static final int MOST_SAMPLES = 50;

    static Load closed(int port, int connections, List<byte[]> requests) {
        return new Load(port, connections, requests, 0);
    }

    Load atRate(double rate) {
        return new Load(port, connections, requests, rate);
    }

    Load over(int others) {
        return new Load(port, others, requests, perSecond);
    }

    /// An answer by its request.
    record Sample(int request, Bytes answer) {}

    /// What came of it.
    ///
    /// @param rate answers a second
    /// @param errors answers that were none
    /// @param times of the answers, in nanoseconds
    /// @param generator what the load itself took of a processor
    record Outcome(
            double rate,
            long answers,
            long errors,
            Times times,
            Duration generator,
            List<Sample> samples) {

        /// The time of the slowest hundredth, in milliseconds.
        double p99() {
            return times.percentile(0.99) / 1e6;
        }

        double p50() {
            return times.percentile(0.5) / 1e6;
        }
    }

    Outcome run(Duration length) {
        try (Selector selector = Selector.open()) {
            Run run = new Run(selector, System.nanoTime(), length.toNanos());
            return run.outcome();
        } catch (IOException e) {
            throw new BenchFailedException("the load cannot be made", e);
        }
    }

    /// One run. For one thread.
    private final class Run {

        private final Selector selector;
        private final long begin;
        private final long end;
        private final Times times = new Times();
        private final List<Sample> samples = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final Deque<Line> idle = new ArrayDeque<>();
        private int next;
        private long errors;

        Run(Selector selector, long begin, long length) {
            this.selector = selector;
            this.begin = begin;
            this.end = begin + length;
        }

        Outcome outcome() throws IOException {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < connections; i++) {
                Line line = new Line(port, selector);
                lines.add(line);
                idle.add(line);
            }
            try {
                long now = System.nanoTime();
                while (now < end) {
                    send(now);
                    selector.select(this::ready, pause(now));
                    now = System.nanoTime();
                    replaceSilent(now);
                }
                return new Outcome(
                        times.count() / ((now - begin) / 1e9),
                        times.count(),
                        errors,
                        times,
                        Duration.ofNanos(threads.getCurrentThreadCpuTime() - before),
                        samples);
            } finally {
                lines.forEach(Line::close);
            }
        }

        private void send(long now) {
            for (int left = idle.size(); left > 0 && due(next) <= now; left--) {
                int request = next++;
                long since = perSecond == 0 ? now : due(request);
                Line line = idle.remove();
                try {
                    int place = request % requests.size();
                    line.send(place, requests.get(place), since);
                } catch (IOException e) {
                    failed(line);
                }
            }
        }

        private long due(int request) {
            return perSecond == 0 ? begin : begin + (long) (request / perSecond * 1e9);
        }

        private long pause(long now) {
            return idle.isEmpty() ? 100 : Math.max(1, (due(next) - now) / 1_000_000);
        }

        private void ready(SelectionKey key) {
            Line line = (Line) key.attachment();
            try {
                if (line.received()) {
                    times.add(System.nanoTime() - line.since());
                    if (times.count() % SAMPLED == 1 && samples.size() < MOST_SAMPLES) {
                        samples.add(new Sample(line.request(), Bytes.of(line.body())));
                    }
                    line.finish();
                    idle.add(line);
                }
            } catch (IOException e) {
                failed(line);
            }
        }

        private void replaceSilent(long now) {
            for (Line line : lines) {
                if (line.isWaiting() && now - line.since() > LONGEST_ANSWER.toNanos()) {
                    failed(line);
                }
            }
        }

        private void failed(Line line) {
            errors++;
            line.close();
            idle.add(line);
        }
    }
}
