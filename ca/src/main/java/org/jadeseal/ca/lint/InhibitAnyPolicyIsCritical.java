// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Whoever does not know it has to refuse the path.
final class InhibitAnyPolicyIsCritical extends CertificateRule {

    InhibitAnyPolicyIsCritical() {
        super("RFC 5280 §4.2.1.14", "inhibitAnyPolicy must be critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.inhibitAnyPolicy)
                || candidate.isCritical(Extension.inhibitAnyPolicy);
    }
}
