// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Verifiers order lists by it, and those that do not know it may go on.
final class ListNumberIsNotCritical extends ListRule {

    ListNumberIsNotCritical() {
        super("RFC 5280 §5.2.3", "cRLNumber must be there and not critical");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.has(Extension.cRLNumber) && !candidate.isCritical(Extension.cRLNumber);
    }
}
