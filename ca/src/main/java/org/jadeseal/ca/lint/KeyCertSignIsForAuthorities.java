// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// Bit and basicConstraints say the same.
final class KeyCertSignIsForAuthorities extends CertificateRule {

    KeyCertSignIsForAuthorities() {
        super("RFC 5280 §4.2.1.3, §4.2.1.9", "keyCertSign must not be set without cA");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.allows(KeyUsage.keyCertSign)
                || candidate
                        .read(Extension.basicConstraints, BasicConstraints::getInstance)
                        .filter(BasicConstraints::isCA)
                        .isPresent();
    }
}
