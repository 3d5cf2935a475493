// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// A key without stated usage may be used for anything.
final class KeyUsageIsPresentAndCritical extends CertificateRule {

    KeyUsageIsPresentAndCritical() {
        super("RFC 5280 §4.2.1.3", "keyUsage must be present, critical and not empty");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.isCritical(Extension.keyUsage)
                && candidate
                        .read(Extension.keyUsage, KeyUsage::getInstance)
                        .filter(usage -> usage.getBytes().length > 0 && usage.getBytes()[0] != 0)
                        .isPresent();
    }
}
