// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import org.bouncycastle.asn1.x509.Extension;

/// Nothing can build upon what comes later.
final class DeltaIsNewerThanItsBase extends ListRule {

    DeltaIsNewerThanItsBase() {
        super("RFC 5280 §5.2.4", "the number of the base must be less than that of the delta");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        BigInteger own = candidate.number(Extension.cRLNumber).orElse(BigInteger.ZERO);
        return candidate
                .number(Extension.deltaCRLIndicator)
                .filter(base -> base.compareTo(own) >= 0)
                .isEmpty();
    }
}
