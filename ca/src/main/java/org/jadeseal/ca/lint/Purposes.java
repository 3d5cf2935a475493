// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// What extKeyUsage names, for the rules.
final class Purposes {

    private Purposes() {}

    /// Empty when the extension is absent.
    static List<KeyPurposeId> in(Candidate candidate) {
        return candidate
                .read(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance)
                .map(purposes -> List.of(purposes.getUsages()))
                .orElse(List.of());
    }
}
