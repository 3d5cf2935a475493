// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.x509.Bytes;

/// The whole website's process: from nothing to its first OCSP answer, and its memory after load:
/// P14, P15.
final class StartBench {

    private static final double SECONDS = 2.0;
    private static final double MEBIBYTES = 430;
    private static final double LARGER = 1.2;

    /// A heap that is large enough for a million certificates.
    private static final String SETTINGS = "-Xmx384m";

    private final Effort effort;
    private final Report report;
    private final PackagedServer server;

    /// @param server what `./dev package-server` made
    StartBench(Effort effort, Report report, Path server) {
        this.effort = effort;
        this.report = report;
        this.server = new PackagedServer(server);
    }

    void run() {
        report.part("start of the website (p14)", this::starts);
        report.part("memory of the website after load (p15)", this::memory);
    }

    private void starts() {
        Prepared few = prepared(Population.ordinary(effort.certificates()));
        Prepared many = prepared(Population.ordinary(effort.many()));
        List<Double> seconds = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (int round = 0; round < effort.rounds(); round++) {
            double hello = helloAlone();
            Start small = started(few);
            Start large = started(many);
            seconds.add(small.seconds());
            shares.add(large.seconds() / small.seconds());
            told.append(
                    String.format(
                            Locale.ROOT,
                            "with %d certificates %.2f s %.0f MiB, with %d %.2f s %.0f MiB, Tomcat alone %.2f s. ",
                            effort.certificates(),
                            small.seconds(),
                            small.mebibytes(),
                            effort.many(),
                            large.seconds(),
                            large.mebibytes(),
                            hello));
        }
        double share = Median.of(shares);
        report.add(
                Figure.atMost(
                                "p14",
                                seconds,
                                SECONDS,
                                "seconds",
                                "To the first OCSP answer. "
                                        + told
                                        + "Elsewhere XiPKI 6.1-6.9 s, EJBCA 18-19 s.")
                        .and(
                                share <= LARGER,
                                String.format(
                                        Locale.ROOT,
                                        "with %d certificates <= %.1f x (%.2f)",
                                        effort.many(),
                                        LARGER,
                                        share)));
    }

    /// A data folder with its CAs and a population, and a first question.
    ///
    /// @param question a POST with a nonce, made before anything is measured
    private record Prepared(Path folder, Bytes question) {}

    private Prepared prepared(Population population) {
        Path folder = effort.folder().resolve("start-" + population.count());
        boolean isNew = !Files.exists(folder);
        Bytes question;
        try (Child child = website(folder)) {
            URI address = URI.create(child.says("ready"));
            question = Bytes.of(asking(address, population).load().requests().getFirst());
        }
        if (isNew) {
            report.step(population.count() + " certificates are entered");
            SqlPopulation.enter(population, folder.resolve("jadeseal.sqlite"));
        }
        return new Prepared(folder, question);
    }

    private record Start(double seconds, double mebibytes) {}

    private Start started(Prepared prepared) {
        long begin = System.nanoTime();
        try (Child child = website(prepared.folder())) {
            URI address = URI.create(child.says("ready"));
            try (Connection connection = new Connection("127.0.0.1", address.getPort())) {
                var _ = connection.exchange(prepared.question().toArray());
                return new Start((System.nanoTime() - begin) / 1e9, child.status("VmRSS") / 1024.0);
            } catch (IOException e) {
                throw new BenchFailedException("the website does not answer", e);
            }
        }
    }

    private Child website(Path folder) {
        return server.serve(folder, 0, SETTINGS, effort.folder().resolve("start.log"));
    }

    private static Served.Asking asking(URI address, Population population) {
        OcspQuestions questions =
                new OcspQuestions(population, Served.issuer(address.getPort()), true);
        return new Served.Asking(
                questions, Load.closed(address.getPort(), 16, questions.posted("/ocsp/")));
    }

    private double helloAlone() {
        long begin = System.nanoTime();
        try (Child child =
                        Child.java(
                                StatusServer.class,
                                effort.folder().resolve("start.log"),
                                effort.folder().resolve("hello").toString());
                Connection connection =
                        new Connection("127.0.0.1", Integer.parseInt(child.says("ready")))) {
            var _ = connection.exchange(Served.HELLO);
            return (System.nanoTime() - begin) / 1e9;
        } catch (IOException e) {
            throw new BenchFailedException("Tomcat alone does not answer", e);
        }
    }

    private void memory() {
        Population population = Population.ordinary(effort.certificates());
        Prepared prepared = prepared(population);
        StringBuilder told = new StringBuilder();
        List<Double> memory = new ArrayList<>();
        try (Child child = website(prepared.folder())) {
            URI address = URI.create(child.says("ready"));
            Served.Asking asking = asking(address, population);
            Duration length = effort.round().multipliedBy(2);
            for (int round = 0; round < effort.rounds(); round++) {
                Served.Measured answers = Served.measured(child, asking, length);
                memory.add(child.status("VmRSS") / 1024.0);
                told.append("OCSP ").append(answers.told());
                told.append(", pages not loaded. ");
            }
        }
        double after = memory.getLast();
        report.add(
                Figure.atMost(
                        "p15",
                        List.of(after),
                        MEBIBYTES,
                        "MiB resident",
                        SETTINGS + ". " + told + "Elsewhere three processes of XiPKI 870 MiB."));
    }
}
