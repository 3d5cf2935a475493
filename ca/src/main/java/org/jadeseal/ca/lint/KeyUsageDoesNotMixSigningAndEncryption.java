// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.KeyUsage;

/// Only the holder can make a key sign, while a lost encryption key may be restored.
final class KeyUsageDoesNotMixSigningAndEncryption extends CertificateRule {

    KeyUsageDoesNotMixSigningAndEncryption() {
        super(
                "RFC 5280 §4.2.1.3, our certificate profiles",
                "keyUsage must not both sign and encrypt");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isAuthority();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.allowsAnyOf(KeyUsage.digitalSignature, KeyUsage.nonRepudiation)
                || !candidate.allowsAnyOf(KeyUsage.keyEncipherment, KeyUsage.keyAgreement);
    }
}
