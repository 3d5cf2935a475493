// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.util.Optional;

/// A certificate does not outlive the one of its issuer.
final class ValidityEndsWithTheIssuers implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §6.1.3 (a)(2)";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Instant end = candidate.notAfter();
        Instant limit = candidate.circumstances().issuer().notAfter();
        return Rule.when(
                end.isAfter(limit), () -> "validity must end by " + limit + ", ended " + end);
    }
}
