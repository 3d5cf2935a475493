// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.key.KeyAlgorithm;

/// Answers over HTTP: P1 to P6 and P16.
final class OcspBench {

    private final Effort effort;
    private final Report report;

    OcspBench(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    void run() {
        Population population = Population.ordinary(effort.certificates());
        report.part(
                "OCSP under RSA-2048",
                () -> {
                    try (Served ours = Served.start(effort, KeyAlgorithm.RSA_2048, population)) {
                        report.part("on the fly (p1, p2, p5)", () -> onTheFly(ours));
                        report.part("asked again and again (p4)", () -> again(ours));
                        report.part(
                                "connections broken off, requests damaged (p16)",
                                () -> report.add(new RoughHandling(effort, report).figure(ours)));
                        report.part("with many certificates (p6)", () -> many(ours));
                    }
                });
        report.part(
                "OCSP under P-256 (p3)",
                () -> {
                    try (Served fast = Served.start(effort, KeyAlgorithm.P_256, population)) {
                        elliptic(fast);
                    }
                });
    }

    private void onTheFly(Served ours) {
        try (OpenSslResponder openssl =
                OpenSslResponder.start(folder("openssl-rsa"), ours.population(), "rsa:2048")) {
            OnTheFly rounds = new OnTheFly(effort, ours, openssl);
            for (int round = 0; round < effort.rounds(); round++) {
                report.step("round " + (round + 1) + " of " + effort.rounds());
                rounds.round();
            }
            rounds.figures().forEach(report::add);
        }
    }

    private void again(Served ours) {
        List<Double> shares = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        Served.Asking plain = ours.plain();
        ours.warm(plain.load(), effort);
        ours.warm(ours.hello(), effort);
        for (int round = 0; round < effort.rounds(); round++) {
            Served.Measured hello = Served.measured(ours.child(), ours.hello(), effort.round());
            Served.Measured answer = Served.measured(ours.child(), plain, effort.round());
            shares.add(answer.throughput() / hello.throughput());
            told.append("hello ").append(hello.told()).append("; ours ").append(answer.told());
            told.append(". ");
        }
        report.add(
                Figure.atLeast(
                        "p4",
                        shares,
                        0.7,
                        "x hello of the same stack",
                        told + "Elsewhere cfssl ocspserve 17550/s."));
    }

    private void elliptic(Served ours) {
        List<Double> shares = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        Served.Asking fresh = ours.fresh();
        try (OpenSslResponder openssl =
                OpenSslResponder.start(
                        folder("openssl-ec"),
                        ours.population(),
                        "ec -pkeyopt ec_paramgen_curve:P-256")) {
            Served.Asking theirs = openssl.asking(ours.population());
            ours.warm(ours.hello(), effort);
            for (int round = 0; round < effort.rounds(); round++) {
                Served.Measured hello = Served.measured(ours.child(), ours.hello(), effort.round());
                Served.Measured answer = Served.measured(ours.child(), fresh, effort.round());
                Served.Measured peer = Served.measured(openssl.child(), theirs, effort.round());
                shares.add(answer.throughput() / hello.throughput());
                peers.add(answer.throughput() / peer.throughput());
                told.append("hello ").append(hello.told()).append("; ours ").append(answer.told());
                told.append("; openssl ").append(peer.told()).append(". ");
            }
        }
        double times = Median.of(peers);
        report.add(
                Figure.atLeast("p3", shares, 0.4, "x hello of the same stack", told.toString())
                        .and(
                                times >= 4,
                                String.format(
                                        Locale.ROOT,
                                        ">= 4 x openssl ocsp -multi 2 (%.2f)",
                                        times)));
    }

    private void many(Served few) {
        List<Double> shares = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        report.step(effort.many() + " certificates are entered");
        try (Served many =
                Served.start(effort, KeyAlgorithm.RSA_2048, Population.ordinary(effort.many()))) {
            Served.Asking small = few.fresh();
            Served.Asking large = many.fresh();
            many.warm(large.load(), effort);
            for (int round = 0; round < effort.rounds(); round++) {
                Served.Measured one = Served.measured(few.child(), small, effort.round());
                Served.Measured other = Served.measured(many.child(), large, effort.round());
                shares.add(one.cost() / other.cost());
                rates.add(other.rate() / one.rate());
                told.append("few ").append(one.told()).append("; many ").append(other.told());
                told.append(". ");
            }
        }
        report.add(
                Figure.atLeast(
                        "p6",
                        shares,
                        0.95,
                        "x speed with few",
                        String.format(
                                Locale.ROOT,
                                "%d beside %d certificates by processor time; by rate %.3f. %s Elsewhere XiPKI 0.82, EJBCA 0.85.",
                                effort.many(),
                                effort.certificates(),
                                Median.of(rates),
                                told)));
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(effort.folder().resolve(name));
        } catch (IOException e) {
            throw new BenchFailedException("folder " + name + " cannot be made", e);
        }
    }
}
