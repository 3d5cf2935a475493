// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.ca.x509.Der;

/// Verifiers find the path by this name, and some compare octets.
final class IssuerIsTheSignersSubject extends CertificateRule {

    IssuerIsTheSignersSubject() {
        super("RFC 5280 §4.1.2.4", "issuer must be the subject of who signs, octet for octet");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Arrays.equals(
                Der.of(candidate.tbs().getIssuer()),
                Der.of(candidate.circumstances().issuer().subject()));
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of(
                "was '"
                        + candidate.tbs().getIssuer()
                        + "' rather than '"
                        + candidate.circumstances().issuer().subject()
                        + "'");
    }
}
