// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.ca.x509.Der;

/// The issuer is the subject of who signs, octet for octet, so that every verifier finds the path.
final class IssuerIsTheSignersSubject implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.1.2.4";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        return Rule.when(
                !Arrays.equals(
                        Der.of(candidate.tbs().getIssuer()),
                        Der.of(candidate.circumstances().issuer().subject())),
                () ->
                        "issuer must be '"
                                + candidate.circumstances().issuer().subject()
                                + "' octet for octet, was '"
                                + candidate.tbs().getIssuer()
                                + "'");
    }
}
