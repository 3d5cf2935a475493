// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// It says where the deltas of a full list are.
final class FreshestListStandsInFullLists extends ListRule {

    FreshestListStandsInFullLists() {
        super("RFC 5280 §5.2.6", "freshestCRL must not stand in a delta and not be critical");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return !candidate.isCritical(Extension.freshestCRL)
                && !(candidate.expected().isDelta() && candidate.has(Extension.freshestCRL));
    }
}
