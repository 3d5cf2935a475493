// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.IssuerId;

/// Lists of everything that is not good, beside Bouncy Castle's builder: P11 to P13.
final class CrlBench {

    private static final double MEBIBYTE = 1024 * 1024;
    private static final int SMALL = 100_000;

    /// XiPKI needs 7.5 s where the builder needs 3.2 s; a quarter of that is allowed. At 100,000
    /// XiPKI's 1.3 s, and a tenth of the builder's.
    private static final double OF_BUILDER = 0.59;

    private static final double OF_BUILDER_SMALL = 1.02;

    private final Effort effort;
    private final Report report;
    private final Population population;
    private final List<Double> builderSeconds = new ArrayList<>();

    CrlBench(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
        this.population = Population.listed(effort.many());
    }

    void run() {
        report.part("a list of " + population.count() + " entries in memory (p11)", this::inMemory);
        report.part("from the database, signed and stored (p12)", this::endToEnd);
        report.part("OCSP while a list is made (p13)", this::besideOcsp);
    }

    private void inMemory() {
        ListsInMemory lists = new ListsInMemory(population);
        List<Double> shares = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        var _ = lists.ours();
        var _ = lists.ours();
        var _ = lists.builder();
        for (int round = 0; round < effort.rounds(); round++) {
            ListsInMemory.Effort theirs = lists.builder();
            ListsInMemory.Effort ours = lists.ours();
            shares.add(ours.seconds() / theirs.seconds());
            memory.add((double) ours.memory() / theirs.memory());
            builderSeconds.add(theirs.seconds());
            told.append(
                    String.format(
                            Locale.ROOT,
                            "ours %.2f s %.0f MiB, builder %.2f s %.0f MiB. ",
                            ours.seconds(),
                            ours.memory() / MEBIBYTE,
                            theirs.seconds(),
                            theirs.memory() / MEBIBYTE));
        }
        double share = Median.of(memory);
        report.add(
                Figure.atMost(
                                "p11",
                                shares,
                                0.15,
                                "x Bouncy Castle's builder",
                                "Encoded, judged and signed by ours; the builder does not judge. "
                                        + told)
                        .and(
                                share <= 0.1,
                                String.format(Locale.ROOT, "<= 0.1 x its memory (%.2f)", share)));
    }

    private void endToEnd() {
        List<Double> seconds = published(population);
        List<Double> small = published(Population.listed(SMALL));
        double builder = builderSeconds.isEmpty() ? 3.2 : Median.of(builderSeconds);
        double smallShare = Median.of(small) / (builder * SMALL / population.count());
        report.add(
                Figure.atMost(
                                "p12",
                                seconds.stream().map(each -> each / builder).toList(),
                                OF_BUILDER,
                                "x Bouncy Castle's builder",
                                String.format(
                                        Locale.ROOT,
                                        "%d entries %s s, %d entries %s s, builder %.2f s. Elsewhere XiPKI 7.5 s and 1.3 s, EJBCA 23.8 s, openssl 4.0 s.",
                                        population.count(),
                                        told(seconds),
                                        SMALL,
                                        told(small),
                                        builder))
                        .and(
                                smallShare <= OF_BUILDER_SMALL,
                                String.format(
                                        Locale.ROOT,
                                        "100,000 entries <= %.2f x a tenth of it (%.2f)",
                                        OF_BUILDER_SMALL * 10,
                                        smallShare * 10)));
    }

    private static String told(List<Double> seconds) {
        return seconds.stream()
                .map(each -> String.format(Locale.ROOT, "%.2f", each))
                .collect(Collectors.joining(", "));
    }

    /// Seconds of each round; the last list is verified.
    private List<Double> published(Population listed) {
        report.step(listed.count() + " certificates are entered");
        List<Double> seconds = new ArrayList<>();
        try (BenchAuthority authority =
                BenchAuthority.in(
                        Served.folder(effort, KeyAlgorithm.RSA_2048, listed),
                        KeyAlgorithm.RSA_2048,
                        listed)) {
            publish(authority);
            for (int round = 0; round < effort.rounds(); round++) {
                long begin = System.nanoTime();
                publish(authority);
                seconds.add((System.nanoTime() - begin) / 1e9);
            }
            verify(authority, listed);
        }
        return seconds;
    }

    private static void publish(BenchAuthority authority) {
        var _ = authority.door().lists().publish(IssuerId.ISSUING);
    }

    private static void verify(BenchAuthority authority, Population listed) {
        byte[] list =
                authority.door().lists().latest(IssuerId.ISSUING).orElseThrow().der().toArray();
        try {
            X509CRL read =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(list));
            read.verify(authority.door().issuerCertificate(IssuerId.ISSUING).read().getPublicKey());
            if (read.getNextUpdate().toInstant().isBefore(Clock.systemUTC().instant())
                    || read.getRevokedCertificates().size() < listed.count()) {
                throw new BenchFailedException("the list is not what it should be");
            }
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("the list does not verify", e);
        }
    }

    private void besideOcsp() {
        List<Double> shares = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (Served server = Served.start(effort, KeyAlgorithm.RSA_2048, population)) {
            Served.Asking asking = server.fresh();
            publishOnce(server);
            for (int round = 0; round < effort.rounds(); round++) {
                Served.Measured quiet = Served.measured(server.child(), asking, effort.round());
                AtomicBoolean going = new AtomicBoolean(true);
                CompletableFuture<Integer> lists =
                        CompletableFuture.supplyAsync(() -> publishWhile(server, going));
                Served.Measured busy = Served.measured(server.child(), asking, effort.round());
                going.set(false);
                shares.add(busy.outcome().p99() / quiet.outcome().p99());
                told.append("quiet ").append(quiet.told());
                told.append("; beside ").append(lists.join()).append(" lists ");
                told.append(busy.told()).append(". ");
            }
        }
        report.add(
                Figure.atMost(
                        "p13",
                        shares,
                        2,
                        "x quiet p99",
                        population.count()
                                + " entries, 16 connections that ask as fast as they can. "
                                + told));
    }

    /// One list after the other; how many.
    private static int publishWhile(Served server, AtomicBoolean going) {
        int count = 0;
        while (going.get()) {
            publishOnce(server);
            count++;
        }
        return count;
    }

    private static void publishOnce(Served server) {
        server.child().hear("publish");
        var _ = server.child().says("published");
    }
}
