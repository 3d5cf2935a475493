// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;

/// Full lists and deltas of an issuer are counted together, only forward.
final class ListNumberIsTheNext extends ListRule {

    ListNumberIsTheNext() {
        super("RFC 5280 §5.2.3, T5", "cRLNumber must be the one drawn for this list");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate
                .number(Extension.cRLNumber)
                .equals(Optional.of(BigInteger.valueOf(candidate.expected().number())));
    }
}
