// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// What is signed or encrypted with a card lasts for years.
final class RsaTwentyFortyEightHasItsSunset extends CertificateRule {

    RsaTwentyFortyEightHasItsSunset() {
        super(
                "NIST SP 800-131A Rev. 2, IR 8547 (draft)",
                "certificates of RSA keys with 2048 bits must end by the end of 2030");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber() || practice.isOfCard();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.notAfter().isAfter(sunset(candidate));
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("ended " + candidate.notAfter() + " after " + sunset(candidate));
    }

    private static Instant sunset(Candidate candidate) {
        return candidate.key().map(SubjectKey::sunset).orElse(Instant.MAX);
    }
}
