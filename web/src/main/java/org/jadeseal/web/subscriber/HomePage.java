// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.history.Happening;
import org.jadeseal.web.page.CertificateWords;
import org.jadeseal.web.page.Frame;

/// 我的憑證: what I have, whether it is well, what to do next, and what happened lately.
///
/// @param happenings the newest first
/// @param lastLogin before this one
/// @param endedAnother whether this login ended a session elsewhere
record HomePage(
        Holder holder,
        List<Certificate> certificates,
        NextStep next,
        List<Happening> happenings,
        Optional<Instant> lastLogin,
        boolean endedAnother,
        Instant now) {

    HomePage {
        certificates = List.copyOf(certificates);
        happenings = List.copyOf(happenings);
    }

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

    /// The last of what there are words for, at most five.
    List<Happening> lately(Frame frame) {
        return happenings.stream()
                .filter(each -> HistoryController.HistoryPage.words(frame, each).isPresent())
                .limit(5)
                .toList();
    }
}
