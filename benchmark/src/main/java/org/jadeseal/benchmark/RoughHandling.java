// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// What thousands of connections leave behind that are broken off in the middle of a request, and
/// what a hundred thousand damaged requests do: P16.
final class RoughHandling {

    private static final int COUNT = 10_000;
    private static final int DAMAGED = 100_000;
    private static final int CONNECTIONS = 16;
    private static final int THREADS_MORE = 8;
    private static final int KIBIBYTES_MORE = 64 * 1024;
    private static final byte[] HALF =
            "POST /ocsp/ HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII);

    private final Effort effort;
    private final Report report;

    RoughHandling(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    Figure figure(Served ours) {
        Served.Asking asking = ours.fresh();
        Served.Measured before = Served.measured(ours.child(), asking, effort.round());
        long threads = ours.child().status("Threads");
        long memory = ours.child().status("VmRSS");
        breakOff(ours.port());
        askNonsense(ours.port(), asking.questions().posted("/ocsp/"));
        Served.Measured after = Served.measured(ours.child(), asking, effort.round());
        long moreThreads = ours.child().status("Threads") - threads;
        long moreMemory = ours.child().status("VmRSS") - memory;
        double share = before.cost() / after.cost();
        return new Figure(
                "p16",
                share,
                ">= 0.85 x speed before, after %d broken connections and %d damaged requests; at most %d threads and %d MiB more; no error"
                        .formatted(COUNT, DAMAGED, THREADS_MORE, KIBIBYTES_MORE / 1024),
                share >= 0.85
                        && moreThreads <= THREADS_MORE
                        && moreMemory <= KIBIBYTES_MORE
                        && after.outcome().errors() == 0,
                "x speed before",
                String.format(
                        Locale.ROOT,
                        "By processor time. Before %s; after %s; threads %+d of %d, memory %+d KiB of %d.",
                        before.told(),
                        after.told(),
                        moreThreads,
                        threads,
                        moreMemory,
                        memory));
    }

    /// Half a request each, then a reset.
    private void breakOff(int port) {
        for (int i = 0; i < COUNT; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(HALF);
            } catch (IOException e) {
                throw new BenchFailedException("the server takes no connection", e);
            }
        }
        report.step(COUNT + " connections were broken off");
    }

    /// Each has one octet of its body changed, and is answered.
    private void askNonsense(int port, List<byte[]> sound) {
        AtomicInteger answered = new AtomicInteger();
        Issuing.inParallel(
                CONNECTIONS,
                CONNECTIONS,
                first -> {
                    SplittableRandom random = new SplittableRandom(first);
                    try (Connection connection = new Connection("127.0.0.1", port)) {
                        for (int n = first; n < DAMAGED; n += CONNECTIONS) {
                            byte[] request = damaged(sound.get(n % sound.size()), random);
                            int _ = connection.exchange(request).length;
                            answered.incrementAndGet();
                        }
                    } catch (IOException e) {
                        throw new BenchFailedException("a damaged request is not answered", e);
                    }
                });
        if (answered.get() != DAMAGED) {
            throw new BenchFailedException(
                    "of %d damaged requests %d were answered".formatted(DAMAGED, answered.get()));
        }
        report.step(DAMAGED + " damaged requests were answered");
    }

    private static byte[] damaged(byte[] sound, SplittableRandom random) {
        byte[] damaged = sound.clone();
        int body = new String(sound, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        damaged[random.nextInt(body, damaged.length)] ^= (byte) random.nextInt(1, 256);
        return damaged;
    }
}
