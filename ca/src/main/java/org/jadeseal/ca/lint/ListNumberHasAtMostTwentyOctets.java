// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// More octets than that, or a sign, are more than verifiers have to take.
final class ListNumberHasAtMostTwentyOctets extends ListRule {

    ListNumberHasAtMostTwentyOctets() {
        super("RFC 5280 §5.2.3", "cRLNumber must not be negative and have at most 20 octets");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate
                .number(Extension.cRLNumber)
                .filter(found -> found.signum() < 0 || found.bitLength() > 159)
                .isEmpty();
    }
}
