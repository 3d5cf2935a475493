// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.x509.Extension;

/// In DER a BIT STRING of named bits ends with the last that is set.
final class KeyUsageEndsInAOne extends CertificateRule {

    KeyUsageEndsInAOne() {
        super("RFC 5280 appendix B, X.690 §11.2.2", "keyUsage must not have zero bits at its end");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .read(Extension.keyUsage, ASN1BitString::getInstance)
                .filter(KeyUsageEndsInAOne::endsInZero)
                .isEmpty();
    }

    private static boolean endsInZero(ASN1BitString usage) {
        byte[] octets = usage.getBytes();
        return octets.length == 0 || (octets[octets.length - 1] >> usage.getPadBits() & 1) == 0;
    }
}
