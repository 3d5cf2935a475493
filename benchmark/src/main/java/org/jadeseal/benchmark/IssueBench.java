// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.key.KeyAlgorithm;

/// Certificates through the CA's door, evidence judged, linted, audited and durable: P7 to P10.
/// Without `ra`, which has no door for orders without a card; over HTTP only where the detail says.
final class IssueBench {

    private static final int CLIENTS = 16;
    private static final int MANY_CLIENTS = 64;

    /// cfssl issues 1,040 a second with P-256 where the bare RSA-2048 rate is 8,040; 2.4 times as
    /// many are wanted.
    private static final double OF_RAW_RSA = 0.31;

    private final Effort effort;
    private final Report report;
    private final RawSigner raw = RawSigner.rsa();

    IssueBench(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    void run() {
        report.part("pairs under RSA-2048 (p7, p8)", this::pairs);
        report.part("pairs under other keys (p9)", this::otherKeys);
        report.part("a slow disk, and a sudden end (p10)", this::slowDisk);
    }

    private BenchAuthority authority(String name, KeyAlgorithm kind) {
        return BenchAuthority.in(effort.folder().resolve(name), kind);
    }

    private void pairs() {
        List<Double> rates = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (BenchAuthority authority = authority("issue", KeyAlgorithm.RSA_2048)) {
            SqlCeiling ceiling = new SqlCeiling(authority.database(), CLIENTS);
            Issuing issuing = new Issuing(authority, CLIENTS);
            issuing.warm("p7", effort.pairs() / 2);
            report.step("warm");
            var _ = ceiling.rate(2 * effort.pairs());
            for (int round = 0; round < effort.rounds(); round++) {
                var orders = Orders.make("round-" + round, effort.pairs());
                double unit =
                        raw.signature(effort.round().dividedBy(3))
                                + raw.verification(effort.round().dividedBy(6));
                double most = ceiling.rate(2 * effort.pairs());
                Issuing.Taken taken = issuing.issue(orders);
                rates.add(taken.rate() / most);
                costs.add(taken.cost() / unit);
                told.append(
                        String.format(
                                Locale.ROOT,
                                "signature + verification %.0f us; sign and record %.0f/s; ours %s. ",
                                unit,
                                most,
                                taken.told()));
            }
            told.append(overRest(ceiling));
        }
        String what = "Pairs with P-256 keys, 16 clients, SQLite with flushes, no HTTP. " + told;
        report.add(
                Figure.atLeast(
                        "p7",
                        rates,
                        0.5,
                        "x sign and record",
                        what + "Elsewhere XiPKI 505-589/s, cfssl 456-697/s, EJBCA 77/s."));
        report.add(
                Figure.atMost(
                        "p8",
                        costs,
                        3,
                        "x signature + verification",
                        "Processor time; see p7. Elsewhere XiPKI 3.1-4.1 ms."));
    }

    /// The same yardstick beside orders over the REST door of a whole website.
    private String overRest(SqlCeiling ceiling) {
        report.step("over the REST door");
        StringBuilder told = new StringBuilder("Over REST with TLS, one certificate an order: ");
        try (RestDoor door = RestDoor.open(effort.folder().resolve("rest"))) {
            door.warm(effort.pairs(), CLIENTS);
            for (int round = 0; round < effort.rounds(); round++) {
                for (int clients : new int[] {CLIENTS, MANY_CLIENTS}) {
                    var orders = RestOrders.make("rest-" + round + "-" + clients, effort.pairs());
                    double most = ceiling.rate(effort.pairs());
                    RestDoor.Taken taken = door.issue(orders, clients);
                    told.append(
                            String.format(
                                    Locale.ROOT,
                                    "%d clients %.3f x, %s. ",
                                    clients,
                                    taken.rate() / most,
                                    taken.told()));
                }
            }
        } catch (BenchFailedException e) {
            told.append("not measured, ").append(e.getMessage()).append(". ");
        }
        return told.toString();
    }

    private void otherKeys() {
        List<Double> strong = new ArrayList<>();
        List<Double> elliptic = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        RawSigner.Team rsa = new RawSigner.Team(KeyAlgorithm.RSA_2048);
        RawSigner.Team team = new RawSigner.Team(KeyAlgorithm.RSA_3072);
        try (BenchAuthority large = authority("rsa-3072", KeyAlgorithm.RSA_3072);
                BenchAuthority curve = authority("p-256", KeyAlgorithm.P_256)) {
            Issuing underLarge = new Issuing(large, CLIENTS);
            Issuing underCurve = new Issuing(curve, CLIENTS);
            underLarge.warm("large", effort.pairs() / 2);
            underCurve.warm("curve", effort.pairs() / 2);
            for (int round = 0; round < effort.rounds(); round++) {
                double most = team.signatures(effort.round().dividedBy(3)).rate();
                double yard = rsa.signatures(effort.round().dividedBy(3)).rate();
                Issuing.Taken first =
                        underLarge.issue(Orders.make("large-" + round, effort.pairs() / 2));
                Issuing.Taken second =
                        underCurve.issue(Orders.make("curve-" + round, effort.pairs()));
                strong.add(first.rate() / most);
                elliptic.add(second.rate() / yard);
                told.append(
                        String.format(
                                Locale.ROOT,
                                "RSA-3072 raw %.0f/s, ours %s; P-256 ours %s beside raw RSA-2048 %.0f/s. ",
                                most,
                                first.told(),
                                second.told(),
                                yard));
            }
        }
        double share = Median.of(elliptic);
        report.add(
                Figure.atLeast("p9", strong, 0.4, "x raw RSA-3072", told.toString())
                        .and(
                                share >= OF_RAW_RSA,
                                String.format(
                                        Locale.ROOT,
                                        "P-256 >= %.2f x raw RSA-2048, which is 2.4 x cfssl (%.2f)",
                                        OF_RAW_RSA,
                                        share)));
    }

    private void slowDisk() {
        List<Double> slow = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (BenchAuthority plain = authority("fast", KeyAlgorithm.RSA_2048);
                BenchAuthority two = slow("slow-2", 2);
                BenchAuthority ten = slow("slow-10", 10)) {
            new Issuing(plain, MANY_CLIENTS).warm("fast", effort.pairs() / 2);
            for (int round = 0; round < effort.rounds(); round++) {
                double rate = rate(plain, "fast", round);
                double withTwo = rate(two, "slow", round);
                double withTen = rate(ten, "slowest", round);
                slow.add(withTwo / rate);
                slowest.add(withTen / rate);
                told.append(
                        String.format(
                                Locale.ROOT,
                                "%.0f/s, with 2 ms %.0f/s, with 10 ms %.0f/s. ",
                                rate,
                                withTwo,
                                withTen));
            }
        }
        report.step("a process issues and is killed");
        SuddenEnd.Outcome end = new SuddenEnd(effort).outcome();
        report.add(
                Figure.atLeast(
                                "p10",
                                slow,
                                0.8,
                                "x rate without delay",
                                String.format(
                                        Locale.ROOT,
                                        "64 clients, each commit 2 ms later; 10 ms later %.2f. %sKilled with 2 ms: %s.",
                                        Median.of(slowest),
                                        told,
                                        end))
                        .and(end.lost() == 0, "nothing acknowledged lost by kill -9"));
    }

    private BenchAuthority slow(String name, int milliseconds) {
        return BenchAuthority.onSlowDisk(
                effort.folder().resolve(name),
                KeyAlgorithm.RSA_2048,
                Duration.ofMillis(milliseconds));
    }

    private double rate(BenchAuthority authority, String name, int round) {
        return new Issuing(authority, MANY_CLIENTS)
                .issue(Orders.make(name + "-" + round, effort.pairs()))
                .rate();
    }
}
