// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// Clients that have orders carried out at a CA's door: judged, linted, recorded, signed, stored.
record Issuing(BenchAuthority authority, int clients) {

    /// Warm is who leaves the Java platform's compilers so little of the work.
    private static final double COMPILED = 0.05;

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);

    /// A judgement changes nothing, so one order warms as often as one likes.
    private static final int JUDGEMENTS = 8;

    private static final int VERIFIED = 20;

    /// What a round took.
    ///
    /// @param rate certificates a second
    /// @param cost microseconds of a processor for one
    /// @param compilers what the Java platform's compilers took besides
    /// @param foreign the share of the processors that went to others
    record Taken(double rate, double cost, double compilers, double foreign) {

        String told() {
            return String.format(
                    Locale.ROOT,
                    "%.0f/s %.0f us (compilers %.0f us, foreign work %.0f %%)",
                    rate,
                    cost,
                    compilers,
                    100 * foreign);
        }
    }

    /// Issues until the compilers have little left to do.
    void warm(String name, int pairs) {
        boolean warm = false;
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        for (int n = 0; !warm && System.nanoTime() < end; n++) {
            List<PairOrder> orders = Orders.make(name + "-warm-" + n, pairs);
            inParallel(
                    JUDGEMENTS * orders.size(),
                    number -> {
                        var _ = authority.door().prepare(orders.get(number % orders.size()));
                    });
            Taken taken = issue(orders);
            warm = taken.compilers() < COMPILED * taken.cost();
        }
    }

    /// Issues all of them, and verifies some.
    Taken issue(List<PairOrder> orders) {
        ConcurrentLinkedQueue<IssuedPair> issued = new ConcurrentLinkedQueue<>();
        Machine machine = Machine.now();
        ProcessorTime before = ProcessorTime.now();
        inParallel(orders.size(), n -> issued.add(issue(authority, orders.get(n))));
        ProcessorTime taken = ProcessorTime.now().since(before);
        Machine after = Machine.now();
        double certificates = 2.0 * orders.size();
        if (issued.size() != orders.size()) {
            throw new BenchFailedException(
                    "of " + orders.size() + " orders " + issued.size() + " were issued");
        }
        issued.stream().limit(VERIFIED).forEach(this::verify);
        return new Taken(
                certificates / after.secondsSince(machine),
                taken.work() / certificates,
                taken.compilers() / certificates,
                after.foreignSince(machine, taken.whole()));
    }

    static IssuedPair issue(BenchAuthority authority, PairOrder order) {
        if (authority.door().prepare(order) instanceof PairPreparation.Ready(var pair)) {
            authority.database().perform(transaction -> authority.door().record(transaction, pair));
            return TrialAuthority.signed(authority.door().sign(pair.id()));
        }
        throw new BenchFailedException("an honest order was refused");
    }

    private void verify(IssuedPair pair) {
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

    private void inParallel(int count, Piece piece) {
        inParallel(clients, count, piece);
    }

    static void inParallel(int clients, int count, Piece piece) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                var _ =
                        threads.submit(() -> {
                            for (int n = next.getAndIncrement();
                                    n < count;
                                    n = next.getAndIncrement()) {
                                piece.run(n);
                            }
                        });
            }
            threads.shutdown();
            if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new BenchFailedException("work did not end within ten minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
