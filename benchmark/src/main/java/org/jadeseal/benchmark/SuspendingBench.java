// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jadeseal.e2e.tour.SelfService;

/// From the click of 「確定暫禁」 until OCSP says so, and until the list does: P18. The world asks all
/// the time, without a nonce: an answer that was made before the click would be found out.
final class SuspendingBench {

    private static final double MOST_SECONDS = 1;
    private static final double MOST_SECONDS_OF_LIST = 300;

    private static final int PEOPLE = 60;

    /// Of so many the list is awaited, too.
    private static final int LISTED = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(2);
    private static final Duration BETWEEN_LISTS = Duration.ofMillis(100);

    private static final byte[] LIST =
            "GET /crl/issuing.crl HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Report report;
    private final Village village;
    private final List<Double> answers = new ArrayList<>();
    private final List<Double> lists = new ArrayList<>();
    private boolean young = true;

    SuspendingBench(Report report, Village village) {
        this.report = report;
        this.village = village;
    }

    void run() {
        for (int number = 0; number < PEOPLE; number++) {
            suspend(number, number < LISTED);
        }
        report.add(
                Figure.atMost(
                                "p18",
                                List.of(Collections.max(answers)),
                                MOST_SECONDS,
                                "s from click to OCSP, slowest",
                                String.format(
                                        Locale.ROOT,
                                        "%d suspensions among %d people, median %.3f s; the list after %.1f s, slowest of %d. This is a trial, whose list is made within seconds; in production it is made five minutes after the first change that is not on it.",
                                        answers.size(),
                                        village.people().count(),
                                        Median.of(answers),
                                        Collections.max(lists),
                                        lists.size()))
                        .and(Collections.max(lists) <= MOST_SECONDS_OF_LIST, "list within 300 s")
                        .and(young, "no list older than it promises"));
    }

    private void suspend(int number, boolean listed) {
        SelfService resident = village.resident(number);
        BigInteger serial = Village.serial(resident);
        StatusQuestion question = new StatusQuestion(village.port(), serial);
        if (question.isOnHold()) {
            throw new BenchFailedException("the certificate is on hold already");
        }
        CompletableFuture<Long> known =
                CompletableFuture.supplyAsync(() -> awaited(question::isOnHold, BETWEEN_QUESTIONS));
        long click = System.nanoTime();
        resident.suspend(village.holder().password()).mustSay("暫禁成功完成");
        answers.add((joined(known) - click) / 1e9);
        if (listed) {
            lists.add((awaited(() -> isListed(serial), BETWEEN_LISTS) - click) / 1e9);
        }
    }

    private static long joined(CompletableFuture<Long> known) {
        try {
            return known.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailedException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailedException("OCSP does not say that it is on hold", e);
        }
    }

    /// When it was so.
    private static long awaited(Question question, Duration pause) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isSo()) {
            if (System.nanoTime() > deadline) {
                throw new BenchFailedException("the suspension is not known after " + PATIENCE);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return System.nanoTime();
    }

    @FunctionalInterface
    private interface Question {

        boolean isSo();
    }

    private boolean isListed(BigInteger serial) {
        try (Connection connection = new Connection("127.0.0.1", village.port())) {
            X509CRL list =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(
                                            new ByteArrayInputStream(connection.exchange(LIST)));
            young &= Clock.systemUTC().instant().isBefore(list.getNextUpdate().toInstant());
            return list.getRevokedCertificate(serial) != null;
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchFailedException("the list cannot be had", e);
        }
    }
}
