// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;

/// Verifiers find the list by this name, and some compare octets.
final class ListNamesItsIssuer extends ListRule {

    ListNamesItsIssuer() {
        super("RFC 5280 §5.1.2.3", "issuer must be the subject of the issuer, octet for octet");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.name().equals(Bytes.of(Der.of(candidate.judged().issuer().subject())));
    }
}
