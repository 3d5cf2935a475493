// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// Any purpose is no restriction that a verifier would have to heed.
final class AnyPurposeIsNeverCritical extends CertificateRule {

    AnyPurposeIsNeverCritical() {
        super("RFC 5280 §4.2.1.12", "extKeyUsage with anyExtendedKeyUsage must not be critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isCritical(Extension.extendedKeyUsage)
                || !Purposes.in(candidate).contains(KeyPurposeId.anyExtendedKeyUsage);
    }
}
