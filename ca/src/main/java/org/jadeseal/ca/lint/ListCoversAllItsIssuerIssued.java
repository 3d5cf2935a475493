// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Each list is about every certificate of its issuer and for every reason.
final class ListCoversAllItsIssuerIssued extends ListRule {

    ListCoversAllItsIssuerIssued() {
        super(
                "RFC 5280 §5.2.5, our certificate profiles, 2.4",
                "issuingDistributionPoint must be absent");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return !candidate.has(Extension.issuingDistributionPoint);
    }
}
