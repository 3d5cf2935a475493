// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.util.Optional;

/// The validity is ordered and no longer than this kind of certificate may live.
final class ValidityIsNotTooLong implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.1.2.5, our certificate profiles";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Duration life = Duration.between(candidate.notBefore(), candidate.notAfter());
        Duration longest = candidate.practice().longestLife();
        return Rule.when(
                !life.isPositive() || life.compareTo(longest) > 0,
                () -> "validity must be positive and at most " + longest + ", was " + life);
    }
}
