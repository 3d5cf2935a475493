// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// Certificates through the CA's door, evidence judged, linted, audited and durable: P7, P8.
/// Without HTTP and without `ra`, which have no door for orders without a card.
final class IssueBench {

    private static final int CLIENTS = 16;

    /// Warm is who leaves the Java platform's compilers so little of the work.
    private static final double COMPILED = 0.05;

    private static final int MOST_WARM_UPS = 12;

    /// A judgement changes nothing, so one order warms as often as one likes.
    private static final int JUDGEMENTS = 8;

    private final Effort effort;
    private final RawSigner raw = new RawSigner();

    IssueBench(Effort effort) {
        this.effort = effort;
    }

    List<Figure> run() {
        List<Double> rates = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (BenchAuthority authority =
                BenchAuthority.in(effort.folder().resolve("issue"), KeyAlgorithm.RSA_2048)) {
            SqlCeiling ceiling = new SqlCeiling(authority.database(), CLIENTS);
            warm(authority);
            var _ = ceiling.rate(2 * effort.pairs());
            for (int round = 0; round < effort.rounds(); round++) {
                List<PairOrder> orders = Orders.make("round-" + round, effort.pairs());
                double unit =
                        raw.signature(effort.round().dividedBy(3))
                                + raw.verification(effort.round().dividedBy(6));
                double most = ceiling.rate(2 * effort.pairs());
                Taken taken = issue(authority, orders);
                rates.add(taken.rate() / most);
                costs.add(taken.cost() / unit);
                told.append(
                        "signature + verification %.0f us; sign and record %.0f/s; ours %.0f/s %.0f us a certificate, compilers %.0f us besides. "
                                .formatted(
                                        unit, most, taken.rate(), taken.cost(), taken.compilers()));
            }
        }
        String what = "pairs with P-256 keys under RSA-2048, SQLite with flushes, no HTTP. " + told;
        return List.of(
                OcspBench.atLeast("p7", rates, 0.5, "x sign and record", what),
                OcspBench.atMost("p8", costs, 3, "x signature + verification", what));
    }

    private void warm(BenchAuthority authority) {
        boolean warm = false;
        for (int n = 0; n < MOST_WARM_UPS && !warm; n++) {
            List<PairOrder> orders = Orders.make("warm-" + n, effort.pairs() / 2);
            inParallel(
                    JUDGEMENTS * orders.size(),
                    number -> {
                        var _ = authority.door().prepare(orders.get(number % orders.size()));
                    });
            Taken taken = issue(authority, orders);
            warm = taken.compilers() < COMPILED * taken.cost();
        }
    }

    /// @param rate certificates a second
    /// @param cost microseconds of a processor for one
    /// @param compilers what the Java platform's compilers took besides
    private record Taken(double rate, double cost, double compilers) {}

    private static Taken issue(BenchAuthority authority, List<PairOrder> orders) {
        ConcurrentLinkedQueue<IssuedPair> issued = new ConcurrentLinkedQueue<>();
        ProcessorTime before = ProcessorTime.now();
        long begin = System.nanoTime();
        inParallel(orders.size(), n -> issued.add(issue(authority, orders.get(n))));
        double certificates = 2.0 * orders.size();
        double seconds = (System.nanoTime() - begin) / 1e9;
        ProcessorTime taken = ProcessorTime.now().since(before);
        if (issued.size() != orders.size()) {
            throw new BenchFailedException(
                    "of " + orders.size() + " orders " + issued.size() + " were issued");
        }
        issued.stream().limit(20).forEach(pair -> verify(authority, pair));
        return new Taken(
                certificates / seconds,
                taken.work() / certificates,
                taken.compilers() / certificates);
    }

    private static IssuedPair issue(BenchAuthority authority, PairOrder order) {
        if (authority.door().prepare(order) instanceof PairPreparation.Ready(var pair)) {
            authority.database().perform(transaction -> authority.door().record(transaction, pair));
            return TrialAuthority.signed(authority.door().sign(pair.id()));
        }
        throw new BenchFailedException("an honest order was refused");
    }

    private static void verify(BenchAuthority authority, IssuedPair pair) {
        X509Certificate issuer = authority.door().issuerCertificate(IssuerId.ISSUING).read();
        try {
            new SignedCertificate(pair.signature().der()).read().verify(issuer.getPublicKey());
            new SignedCertificate(pair.encryption().der()).read().verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("a certificate does not verify", e);
        }
    }

    /// One piece of numbered work.
    interface Piece {
        void run(int number);
    }

    static void inParallel(int count, Piece piece) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                var _ =
                        clients.submit(() -> {
                            for (int n = next.getAndIncrement();
                                    n < count;
                                    n = next.getAndIncrement()) {
                                piece.run(n);
                            }
                        });
            }
            clients.shutdown();
            if (!clients.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new BenchFailedException("work did not end within ten minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
