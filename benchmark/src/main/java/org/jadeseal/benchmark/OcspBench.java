// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.key.KeyAlgorithm;

/// Answers over HTTP: P1 to P3, P5, P6, P16.
final class OcspBench {

    private static final int CONNECTIONS = 16;
    private static final int BROKEN = 2000;
    private static final byte[] HELLO =
            "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Effort effort;
    private final RawSigner raw = new RawSigner();
    private final int processors = Runtime.getRuntime().availableProcessors();

    OcspBench(Effort effort) {
        this.effort = effort;
    }

    /// A server with its questions.
    private record Served(Child child, int port, OcspQuestions questions) implements AutoCloseable {

        Load load() {
            return new Load(port, CONNECTIONS, questions::mixed);
        }

        Load hello() {
            return new Load(port, CONNECTIONS, _ -> HELLO);
        }

        @Override
        public void close() {
            child.close();
        }
    }

    /// One load of a server, with what it cost there.
    ///
    /// @param cost microseconds of a processor for one answer
    private record Measured(Load.Outcome outcome, double cost) {}

    List<Figure> run() {
        List<Figure> figures = new ArrayList<>();
        Population population = new Population(effort.certificates());
        try (Served ours = served(KeyAlgorithm.RSA_2048, population)) {
            try (OpenSslResponder openssl = OpenSslResponder.start(folder("openssl"), population)) {
                figures.addAll(besideOthers(ours, population, openssl));
            }
            figures.add(brokenOff(ours));
            figures.add(manyCertificates(ours));
        }
        try (Served fast = served(KeyAlgorithm.P_256, population)) {
            figures.add(elliptic(fast));
        }
        return figures;
    }

    private Served served(KeyAlgorithm kind, Population population) {
        Path folder = effort.folder().resolve("status-" + kind + "-" + population.count());
        Child child =
                Child.java(
                        StatusServer.class,
                        effort.folder().resolve("status.log"),
                        folder.toString(),
                        kind.name(),
                        "" + population.count());
        int port = Integer.parseInt(child.says("ready"));
        Served served = new Served(child, port, questions(port, population));
        var _ = served.load().run(effort.warmUp());
        sample(served);
        return served;
    }

    private static OcspQuestions questions(int port, Population population) {
        try (Connection connection = new Connection("127.0.0.1", port)) {
            byte[] request =
                    "GET /aia/issuing.cer HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII);
            return new OcspQuestions(population, connection.exchange(request));
        } catch (IOException e) {
            throw new BenchFailedException("the server hands out no certificate", e);
        }
    }

    /// Speed is not bought with wrong answers.
    private static void sample(Served served) {
        try (Connection connection = new Connection("127.0.0.1", served.port())) {
            for (int n = 0; n < 100; n++) {
                served.questions().judge(n, connection.exchange(served.questions().mixed(n)));
            }
        } catch (IOException e) {
            throw new BenchFailedException("the server does not answer", e);
        }
    }

    private List<Figure> besideOthers(
            Served ours, Population population, OpenSslResponder openssl) {
        OcspQuestions theirQuestions = new OcspQuestions(population, openssl.issuer());
        Load theirs = new Load(openssl.port(), CONNECTIONS, n -> theirQuestions.posted("/", n));
        var _ = theirs.run(effort.round());
        List<Double> shares = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (int round = 0; round < effort.rounds(); round++) {
            double signature = raw.signature(effort.round().dividedBy(3));
            Measured measured = measured(ours.child(), ours.load());
            Measured peer = measured(openssl.child(), theirs);
            double ceiling = processors * 1e6 / signature;
            shares.add(measured.outcome().rate() / ceiling);
            costs.add(measured.cost() / signature);
            peers.add(measured.outcome().rate() / peer.outcome().rate());
            tails.add(measured.outcome().worst() * measured.outcome().rate() / CONNECTIONS / 1000);
            told.append(
                    "raw %.0f us; ours %.0f/s %.0f us p99 %.1f ms %d errors; openssl %.0f/s %.0f us. "
                            .formatted(
                                    signature,
                                    measured.outcome().rate(),
                                    measured.cost(),
                                    measured.outcome().worst(),
                                    measured.outcome().errors(),
                                    peer.outcome().rate(),
                                    peer.cost()));
        }
        return List.of(
                atLeast(
                        "p1",
                        shares,
                        0.85,
                        "x raw rate",
                        told
                                + "beside openssl ocsp -multi 2: "
                                + "%.2f times its rate".formatted(Median.of(peers))),
                atMost("p2", costs, 1.15, "x raw signature", told.toString()),
                atMost("p5", tails, 4, "x connections / rate", told.toString()));
    }

    private Measured measured(Child child, Load load) {
        Duration before = child.processorTime();
        Load.Outcome outcome = load.run(effort.round());
        Duration taken = child.processorTime().minus(before);
        return new Measured(outcome, taken.toNanos() / 1000.0 / Math.max(1, outcome.answers()));
    }

    private Figure elliptic(Served ours) {
        List<Double> shares = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (int round = 0; round < effort.rounds(); round++) {
            Measured hello = measured(ours.child(), ours.hello());
            Measured answer = measured(ours.child(), ours.load());
            shares.add(answer.outcome().rate() / hello.outcome().rate());
            told.append(
                    "hello %.0f/s %.0f us; P-256 %.0f/s %.0f us. "
                            .formatted(
                                    hello.outcome().rate(),
                                    hello.cost(),
                                    answer.outcome().rate(),
                                    answer.cost()));
        }
        return atLeast("p3", shares, 0.4, "x hello of the same stack", told.toString());
    }

    private Figure manyCertificates(Served few) {
        List<Double> shares = new ArrayList<>();
        try (Served many = served(KeyAlgorithm.RSA_2048, new Population(effort.many()))) {
            for (int round = 0; round < effort.rounds(); round++) {
                Measured small = measured(few.child(), few.load());
                Measured large = measured(many.child(), many.load());
                shares.add(small.cost() / large.cost());
            }
        }
        return atLeast(
                "p6",
                shares,
                0.95,
                "x speed with few",
                "%d certificates beside %d, by processor time"
                        .formatted(effort.many(), effort.certificates()));
    }

    private Figure brokenOff(Served ours) {
        Measured before = measured(ours.child(), ours.load());
        long threads = ours.child().status("Threads");
        for (int i = 0; i < BROKEN; i++) {
            breakOff(ours.port());
        }
        Measured after = measured(ours.child(), ours.load());
        long more = ours.child().status("Threads") - threads;
        double share = before.cost() / after.cost();
        return new Figure(
                "p16",
                share,
                ">= 0.85 after %d broken connections, threads as before".formatted(BROKEN),
                share >= 0.85 && more <= 8 && after.outcome().errors() == 0,
                "x speed before",
                "threads %+d, errors %d".formatted(more, after.outcome().errors()));
    }

    /// Half a request, then a reset.
    private static void breakOff(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("POST /ocsp/ HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new BenchFailedException("the server takes no connection", e);
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(effort.folder().resolve(name));
        } catch (IOException e) {
            throw new BenchFailedException("folder " + name + " cannot be made", e);
        }
    }

    static Figure atLeast(
            String key, List<Double> values, double least, String unit, String detail) {
        double value = Median.of(values);
        return new Figure(key, value, ">= " + least + " " + unit, value >= least, unit, detail);
    }

    static Figure atMost(String key, List<Double> values, double most, String unit, String detail) {
        double value = Median.of(values);
        return new Figure(key, value, "<= " + most + " " + unit, value <= most, unit, detail);
    }
}
