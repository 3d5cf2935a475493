// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;

/// A key signs or it encrypts; only the holder can make it sign, a lost encryption key may be
/// restored.
final class KeyUsageDoesNotMixSigningAndEncryption implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.3, our certificate profiles";
    }

    @Override
    public boolean concerns(Practice practice) {
        return !practice.isAuthority();
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        boolean signs =
                candidate.allows(KeyUsage.digitalSignature)
                        || candidate.allows(KeyUsage.nonRepudiation);
        boolean encrypts =
                candidate.allows(KeyUsage.keyEncipherment)
                        || candidate.allows(KeyUsage.keyAgreement);
        return Rule.when(signs && encrypts, "keyUsage must not both sign and encrypt");
    }
}
