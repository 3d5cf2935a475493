// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;

/// Longest life of certificates for mail, of the generation *multipurpose*.
final class MailCertificatesLastAtMost825Days extends CertificateRule {

    MailCertificatesLastAtMost825Days() {
        super("CA/B S/MIME BR §6.3.2", "validity must be at most 825 days");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Duration.between(candidate.notBefore(), candidate.notAfter()).toDays() < 825;
    }
}
