// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.web.page.CertificateWords;

/// 我的憑證: what I have, whether it is well, what to do next, and what happened lately.
///
/// @param lastLogin before this one
/// @param endedAnother whether this login ended a session elsewhere
record HomePage(
        Holder holder,
        List<Certificate> certificates,
        NextStep next,
        Optional<Instant> lastLogin,
        boolean endedAnother,
        Instant now) {

    HomePage {
        certificates = List.copyOf(certificates);
    }

    /// One line of what happened.
    ///
    /// @param act key of the act
    /// @param result key of its result
    record Line(Instant at, String act, String result) {}

    boolean anyToStop() {
        return certificates.stream().anyMatch(Certificate.Active.class::isInstance);
    }

    /// Whether a pair is in force that the card can be tried with.
    boolean anyToTry() {
        return certificates.stream()
                .anyMatch(each ->
                        each instanceof Certificate.Active active
                                && active.loaded()
                                && !each.core().expired(now));
    }

    /// Key of a certificate's state in words; one that has a successor says so, one whose time is
    /// over as well.
    String state(Certificate certificate) {
        boolean inForce = certificate instanceof Certificate.Active;
        if (inForce && certificate.core().expired(now)) {
            return "certificate.state.expired";
        }
        boolean newest = certificate.isPairedWith(certificates.getFirst());
        boolean replaced = certificates.getFirst() instanceof Certificate.Active && !newest;
        return inForce && replaced ? "certificate.state.old" : CertificateWords.state(certificate);
    }

    /// Days left of a certificate's validity; zero when it is over.
    long daysLeft(Certificate certificate) {
        Duration left = Duration.between(now, certificate.core().validity().notAfter());
        return Math.max(0, left.toDays());
    }

    /// What can be told from the states themselves, newest first.
    List<Line> records() {
        Stream<Line> moves =
                certificates.stream()
                        .filter(CertificateWords::isSignature)
                        .flatMap(HomePage::lines);
        Stream<Line> login =
                lastLogin.stream().map(at -> new Line(at, "record.login", "record.done"));
        return Stream.concat(moves, login)
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(10)
                .toList();
    }

    private static Stream<Line> lines(Certificate certificate) {
        Line issued =
                new Line(certificate.core().validity().notBefore(), "menu.apply", "record.issued");
        return switch (certificate) {
            case Certificate.Pending _ -> Stream.of(issued);
            case Certificate.Active active ->
                    Stream.of(
                            issued, new Line(active.since(), "menu.activate", "record.activated"));
            case Certificate.Hold hold ->
                    Stream.of(issued, new Line(hold.since(), "menu.suspend", "suspend.done"));
            case Certificate.Revoked _,
                    Certificate.Superseded _,
                    Certificate.Lapsed _,
                    Certificate.Expired _ ->
                    Stream.of(
                            issued,
                            new Line(
                                    certificate.since(),
                                    "record.ended",
                                    CertificateWords.state(certificate)));
        };
    }
}
