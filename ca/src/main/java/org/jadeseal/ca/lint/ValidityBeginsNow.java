// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The validity begins now: never in the future, at most five minutes ago.
final class ValidityBeginsNow implements Rule {

    @Override
    public String citation() {
        return "CA/B S/MIME BR §7.1.2.3, our certificate profiles";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Instant now = candidate.circumstances().now();
        Instant start = candidate.notBefore();
        return Rule.when(
                start.isAfter(now) || start.isBefore(now.minus(Duration.ofMinutes(5))),
                () -> "validity must begin within five minutes before " + now + ", began " + start);
    }
}
