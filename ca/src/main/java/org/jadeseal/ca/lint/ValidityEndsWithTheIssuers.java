// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// What outlives its issuer has no path to the root in its last days.
final class ValidityEndsWithTheIssuers extends CertificateRule {

    ValidityEndsWithTheIssuers() {
        super("RFC 5280 §6.1.3 (a)(2)", "validity must end no later than that of the issuer");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.notAfter().isAfter(candidate.circumstances().issuer().notAfter());
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of(
                "ended "
                        + candidate.notAfter()
                        + " after "
                        + candidate.circumstances().issuer().notAfter());
    }
}
