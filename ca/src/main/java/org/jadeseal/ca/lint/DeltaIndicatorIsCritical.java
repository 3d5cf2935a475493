// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Whoever does not know it would take a delta for a list of everything.
final class DeltaIndicatorIsCritical extends ListRule {

    DeltaIndicatorIsCritical() {
        super("RFC 5280 §5.2.4", "deltaCRLIndicator must be critical");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return !candidate.has(Extension.deltaCRLIndicator)
                || candidate.isCritical(Extension.deltaCRLIndicator);
    }
}
