// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.SubjectKey;

/// What a key of its kind cannot do is not allowed to it.
final class KeyUsageFitsTheKey extends CertificateRule {

    KeyUsageFitsTheKey() {
        super(
                "RFC 3279 §2.3.1, RFC 5480 §3 (RFC 8813), RFC 9881 §5",
                "keyUsage must fit the key: RSA agrees on no keys, an elliptic curve"
                        + " encrypts none, ML-DSA only signs");
    }

    @Override
    boolean keeps(Candidate candidate) {
        if (candidate.key().filter(SubjectKey.Rsa.class::isInstance).isPresent()) {
            return !candidate.allows(KeyUsage.keyAgreement);
        }
        boolean onlySigns = candidate.key().filter(SubjectKey.MlDsa.class::isInstance).isPresent();
        return !(onlySigns && candidate.allows(KeyUsage.keyAgreement))
                && !candidate.allowsAnyOf(KeyUsage.keyEncipherment, KeyUsage.dataEncipherment);
    }
}
