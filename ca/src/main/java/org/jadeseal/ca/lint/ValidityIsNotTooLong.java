// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.util.Optional;

/// How long each kind may live is in [Practice].
final class ValidityIsNotTooLong extends CertificateRule {

    ValidityIsNotTooLong() {
        super(
                "RFC 5280 §4.1.2.5, our certificate profiles",
                "validity must be positive and no longer than certificates of its kind may live");
    }

    @Override
    boolean keeps(Candidate candidate) {
        Duration life = life(candidate);
        return life.isPositive() && life.compareTo(candidate.practice().longestLife()) <= 0;
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("was " + life(candidate) + " of " + candidate.practice().longestLife());
    }

    private static Duration life(Candidate candidate) {
        return Duration.between(candidate.notBefore(), candidate.notAfter());
    }
}
