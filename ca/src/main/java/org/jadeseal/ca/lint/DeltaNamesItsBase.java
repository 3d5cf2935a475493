// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;

/// A delta is read together with the full list that it builds upon.
final class DeltaNamesItsBase extends ListRule {

    DeltaNamesItsBase() {
        super("RFC 5280 §5.2.4", "a delta must name its base, a full list must not");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.number(Extension.deltaCRLIndicator).equals(base(candidate.expected()));
    }

    private static Optional<BigInteger> base(ExpectedList expected) {
        return expected.isDelta()
                ? Optional.of(BigInteger.valueOf(expected.base().getAsLong()))
                : Optional.empty();
    }
}
