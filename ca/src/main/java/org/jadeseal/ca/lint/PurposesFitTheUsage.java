// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/// A verifier needs both to allow what is done.
final class PurposesFitTheUsage extends CertificateRule {

    PurposesFitTheUsage() {
        super("RFC 5280 §4.2.1.12", "each purpose must be possible with the bits of keyUsage");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isAuthority();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Purposes.in(candidate).stream().allMatch(purpose -> isPossible(candidate, purpose));
    }

    private static boolean isPossible(Candidate candidate, KeyPurposeId purpose) {
        boolean signs = candidate.allowsAnyOf(KeyUsage.digitalSignature, KeyUsage.nonRepudiation);
        if (purpose.equals(KeyPurposeId.id_kp_emailProtection)) {
            return signs || candidate.allowsAnyOf(KeyUsage.keyEncipherment, KeyUsage.keyAgreement);
        }
        if (purpose.equals(KeyPurposeId.id_kp_clientAuth)) {
            return candidate.allowsAnyOf(KeyUsage.digitalSignature, KeyUsage.keyAgreement);
        }
        return signs;
    }
}
