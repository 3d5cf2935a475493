// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.Bytes;

/// A running [StatusServer] with its population.
///
/// @param issuer its CA's certificate in DER
record Served(Child child, int port, Population population, Bytes issuer) implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private static final int MOST_WARM_UPS = 8;

    /// Who still gets faster by more than a twentieth is not warm.
    private static final double COOLER = 0.95;

    static final byte[] HELLO =
            "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /// Starts one, warms it with requests of both kinds, and judges a hundred answers.
    static Served start(Effort effort, KeyAlgorithm kind, Population population) {
        Child child =
                Child.java(
                        StatusServer.class,
                        effort.folder().resolve("status.log"),
                        folder(effort, kind, population).toString(),
                        kind.name(),
                        "" + population.count(),
                        "" + population.every());
        try {
            int port = Integer.parseInt(child.says("ready"));
            Served served = new Served(child, port, population, issuer(port));
            served.warm(effort);
            return served;
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
    }

    /// Where a CA with keys of one kind and a population is kept.
    static Path folder(Effort effort, KeyAlgorithm kind, Population population) {
        return effort.folder()
                .resolve("%s-%d-%d".formatted(kind, population.count(), population.every()));
    }

    static Bytes issuer(int port) {
        try (Connection connection = new Connection("127.0.0.1", port)) {
            return Bytes.of(
                    connection.exchange(
                            "GET /aia/issuing.cer HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new BenchFailedException("the server hands out no certificate", e);
        }
    }

    private void warm(Effort effort) {
        Asking fresh = fresh();
        warm(fresh.load(), effort);
        try (Connection connection = new Connection("127.0.0.1", port)) {
            for (int n = 0; n < 100; n++) {
                fresh.questions().judge(n, connection.exchange(fresh.load().requests().get(n)));
            }
        } catch (IOException e) {
            throw new BenchFailedException("the server does not answer", e);
        }
    }

    /// Loads it until an answer costs no less than before, or long enough.
    void warm(Load load, Effort effort) {
        double before = Double.MAX_VALUE;
        double now = measured(child, load, effort.round()).cost();
        for (int n = 0; n < MOST_WARM_UPS && now < COOLER * before; n++) {
            before = now;
            now = measured(child, load, effort.round()).cost();
        }
    }

    /// Questions, and how they are asked.
    record Asking(OcspQuestions questions, Load load) {

        Asking over(int connections) {
            return new Asking(questions, load.over(connections));
        }

        Asking atRate(double rate) {
            return new Asking(questions, load.atRate(rate));
        }
    }

    /// Each answer has to be made for its question: there is a nonce in it.
    Asking fresh() {
        OcspQuestions questions = new OcspQuestions(population, issuer, true);
        return new Asking(questions, Load.closed(port, CONNECTIONS, questions.mixed()));
    }

    /// Answers may be those of a moment before.
    Asking plain() {
        OcspQuestions questions = new OcspQuestions(population, issuer, false);
        return new Asking(questions, Load.closed(port, CONNECTIONS, questions.mixed()));
    }

    Load hello() {
        return Load.closed(port, CONNECTIONS, List.of(HELLO));
    }

    /// One load of a server, with what it cost there.
    ///
    /// @param cost microseconds of a processor for one answer
    /// @param foreign the share of the processors that went to neither the server nor the load
    record Measured(Load.Outcome outcome, int connections, double cost, double foreign) {

        double rate() {
            return outcome.rate();
        }

        /// The rate, or where others were at work as well, what all processors would have made of
        /// the time that server and load took for one answer.
        double throughput() {
            return foreign <= Machine.QUIET
                    ? rate()
                    : Machine.PROCESSORS * 1e6 / (cost + generatorCost());
        }

        /// The same if the load took nothing.
        double throughputAlone() {
            return throughput() * (cost + generatorCost()) / cost;
        }

        private double generatorCost() {
            return outcome.generator().toNanos() / 1000.0 / Math.max(1, outcome.answers());
        }

        /// In a few words.
        String told() {
            return String.format(
                    Locale.ROOT,
                    "%.0f/s %.0f us p50 %.1f p99 %.1f ms %d errors (load generator %.0f us, foreign work %.0f %%)",
                    rate(),
                    cost,
                    outcome.p50(),
                    outcome.p99(),
                    outcome.errors(),
                    generatorCost(),
                    100 * foreign);
        }
    }

    /// Asks for a while and judges a sample of what was answered.
    static Measured measured(Child child, Asking asking, Duration length) {
        Measured measured = measured(child, asking.load(), length);
        List<Load.Sample> samples = measured.outcome().samples();
        if (samples.isEmpty()) {
            throw new BenchFailedException("nothing was answered in " + length);
        }
        samples.forEach(
                sample -> asking.questions().judge(sample.request(), sample.answer().toArray()));
        return measured;
    }

    static Measured measured(Child child, Load load, Duration length) {
        Machine before = Machine.now();
        Duration taken = child.processorTime();
        Duration own = ProcessorTime.ofThisProcess();
        Load.Outcome outcome = load.run(length);
        Duration spent = child.processorTime().minus(taken);
        Machine after = Machine.now();
        return new Measured(
                outcome,
                load.connections(),
                spent.toNanos() / 1000.0 / Math.max(1, outcome.answers()),
                after.foreignSince(before, spent.plus(ProcessorTime.ofThisProcess()).minus(own)));
    }

    @Override
    public void close() {
        child.close();
    }
}
