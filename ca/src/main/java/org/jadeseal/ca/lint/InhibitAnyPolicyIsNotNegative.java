// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;

/// It counts the certificates that may follow.
final class InhibitAnyPolicyIsNotNegative extends CertificateRule {

    InhibitAnyPolicyIsNotNegative() {
        super("RFC 5280 §4.2.1.14", "inhibitAnyPolicy must be 0 or more");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .read(Extension.inhibitAnyPolicy, ASN1Integer::getInstance)
                .filter(found -> found.getValue().signum() < 0)
                .isEmpty();
    }
}
