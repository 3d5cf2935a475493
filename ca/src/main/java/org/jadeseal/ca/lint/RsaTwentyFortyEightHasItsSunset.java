// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// RSA with 2048 bits is used up to the end of 2030.
final class RsaTwentyFortyEightHasItsSunset implements Rule {

    private static final Instant SUNSET = Instant.parse("2030-12-31T23:59:59Z");

    @Override
    public String citation() {
        return "NIST SP 800-131A Rev. 2, IR 8547 (draft)";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        if (!(Keys.of(candidate.tbs()).orElse(null) instanceof SubjectKey.Rsa key)
                || key.modulus().bitLength() > 2048) {
            return Optional.empty();
        }
        Instant end = candidate.tbs().getEndDate().getDate().toInstant();
        return Rule.when(
                end.isAfter(SUNSET),
                "RSA-2048 must not be used after " + SUNSET + ", was to " + end);
    }
}
