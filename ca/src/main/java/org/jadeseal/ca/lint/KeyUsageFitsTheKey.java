// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.SubjectKey;

/// An RSA key agrees on no keys, an elliptic curve key encrypts none, an ML-DSA key only signs.
final class KeyUsageFitsTheKey implements Rule {

    @Override
    public String citation() {
        return "RFC 3279 §2.3.1, RFC 5480 §3 (RFC 8813), RFC 9881 §5";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        if (candidate.key().filter(SubjectKey.Rsa.class::isInstance).isPresent()) {
            return Rule.when(
                    candidate.allows(KeyUsage.keyAgreement),
                    "an RSA key must not have keyAgreement");
        }
        boolean onlySigns = candidate.key().filter(SubjectKey.MlDsa.class::isInstance).isPresent();
        return Rule.when(
                (onlySigns && candidate.allows(KeyUsage.keyAgreement))
                        || candidate.allows(KeyUsage.keyEncipherment)
                        || candidate.allows(KeyUsage.dataEncipherment),
                "an elliptic curve or ML-DSA key must not have keyEncipherment or dataEncipherment,"
                        + " an ML-DSA key not keyAgreement either");
    }
}
