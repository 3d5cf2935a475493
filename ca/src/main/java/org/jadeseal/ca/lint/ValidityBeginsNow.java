// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Never in the future, and never so early that an older time is pretended.
final class ValidityBeginsNow extends CertificateRule {

    ValidityBeginsNow() {
        super(
                "CA/B S/MIME BR §7.1.2.3, our certificate profiles",
                "validity must begin within the last five minutes");
    }

    @Override
    boolean keeps(Candidate candidate) {
        Instant now = candidate.circumstances().now();
        Instant start = candidate.notBefore();
        return !start.isAfter(now) && !start.isBefore(now.minus(Duration.ofMinutes(5)));
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of(
                "began " + candidate.notBefore() + " at " + candidate.circumstances().now());
    }
}
