// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.KeyUsage;

/// They narrow keyAgreement, and mean nothing without it.
final class EncipherOnlyNeedsKeyAgreement extends CertificateRule {

    EncipherOnlyNeedsKeyAgreement() {
        super("RFC 5280 §4.2.1.3", "encipherOnly and decipherOnly must come with keyAgreement");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.allows(KeyUsage.keyAgreement)
                || !candidate.allowsAnyOf(KeyUsage.encipherOnly, KeyUsage.decipherOnly);
    }
}
