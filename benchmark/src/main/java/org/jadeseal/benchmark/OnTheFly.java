// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.key.KeyAlgorithm;

/// Rounds of answers that are made for their question, beside the bare signature and `openssl ocsp
/// -multi 2` with the same requests: P1, P2, P5.
final class OnTheFly {

    private static final int MORE_CONNECTIONS = 64;
    private static final double PART_LOAD = 0.7;

    private final Effort effort;
    private final Served ours;
    private final OpenSslResponder openssl;
    private final RawSigner.Team raw = new RawSigner.Team(KeyAlgorithm.RSA_2048);
    private final Served.Asking asking;
    private final Served.Asking askingThem;
    private final List<Double> shares = new ArrayList<>();
    private final List<Double> sharesAlone = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final List<Double> peers = new ArrayList<>();
    private final List<Double> tails = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();

    OnTheFly(Effort effort, Served ours, OpenSslResponder openssl) {
        this.effort = effort;
        this.ours = ours;
        this.openssl = openssl;
        this.asking = ours.fresh();
        this.askingThem = openssl.asking(ours.population());
        var _ = raw.signatures(effort.round());
    }

    void round() {
        RawSigner.Team.Pace bare = raw.signatures(effort.round());
        Served.Measured some = Served.measured(ours.child(), asking, effort.round());
        Served.Measured more =
                Served.measured(ours.child(), asking.over(MORE_CONNECTIONS), effort.round());
        Served.Measured easy =
                Served.measured(
                        ours.child(),
                        asking.over(MORE_CONNECTIONS).atRate(PART_LOAD * some.rate()),
                        effort.round());
        Served.Measured peer = Served.measured(openssl.child(), askingThem, effort.round());
        double most =
                some.foreign() <= Machine.QUIET
                        ? bare.rate()
                        : Machine.PROCESSORS * 1e6 / bare.cost();
        shares.add(some.throughput() / most);
        sharesAlone.add(some.throughputAlone() / most);
        costs.add(some.cost() / bare.cost());
        peers.add(some.throughput() / peer.throughput());
        tails.add(Math.max(tail(some), tail(more)));
        told.append(
                String.format(
                        Locale.ROOT,
                        "raw %.0f/s %.0f us; ours %s; over %d connections %s; at %.0f %% of the rate %s; openssl %s. ",
                        bare.rate(),
                        bare.cost(),
                        some.told(),
                        MORE_CONNECTIONS,
                        more.told(),
                        100 * PART_LOAD,
                        easy.told(),
                        peer.told()));
    }

    /// In multiples of the time that all connections together need for one answer each.
    private static double tail(Served.Measured measured) {
        return measured.outcome().p99() / 1000 * measured.rate() / measured.connections();
    }

    List<Figure> figures() {
        String beside =
                String.format(
                        Locale.ROOT,
                        "%.3f with the generator's share taken out; %.2f times openssl ocsp -multi 2. ",
                        Median.of(sharesAlone),
                        Median.of(peers));
        return List.of(
                Figure.atLeast(
                        "p1",
                        shares,
                        0.85,
                        "x raw rate of all processors",
                        beside + told + "Elsewhere XiPKI 1615/s, EJBCA 1081/s, openssl 3391/s."),
                Figure.atMost("p2", costs, 1.15, "x raw signature", "Processor time; see p1."),
                Figure.atMost(
                        "p5",
                        tails,
                        4,
                        "x connections / rate",
                        "p99 over 16 and 64 connections, the worse one; see p1. Elsewhere XiPKI 26 and 93 ms."));
    }
}
