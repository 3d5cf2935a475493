// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Keys of cards speak for cards and for nothing else: whoever does not know that refuses them.
final class PurposesAreCriticalForCardsOnly extends CertificateRule {

    PurposesAreCriticalForCardsOnly() {
        super(
                "our certificate profiles, 2.4",
                "extKeyUsage must be critical in certificates of cards only");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.isCritical(Extension.extendedKeyUsage) == candidate.practice().isOfCard();
    }
}
