// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.SubjectKey;

/// An RSA key agrees on no keys, an elliptic curve key encrypts none.
final class KeyUsageFitsTheKey implements Rule {

    @Override
    public String citation() {
        return "RFC 3279 §2.3.1, RFC 5480 §3 (RFC 8813)";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        if (candidate.key().orElse(null) instanceof SubjectKey.Rsa) {
            return Rule.when(
                    candidate.allows(KeyUsage.keyAgreement),
                    "an RSA key must not have keyAgreement");
        }
        return Rule.when(
                candidate.allows(KeyUsage.keyEncipherment)
                        || candidate.allows(KeyUsage.dataEncipherment),
                "an elliptic curve key must not have keyEncipherment or dataEncipherment");
    }
}
