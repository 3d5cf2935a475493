// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.KeyPurposeId;

/// Mail programs look for it.
final class MailProtectionIsAPurpose extends CertificateRule {

    MailProtectionIsAPurpose() {
        super("CA/B S/MIME BR §7.1.2.3 (f)", "extKeyUsage must hold emailProtection");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Purposes.in(candidate).contains(KeyPurposeId.id_kp_emailProtection);
    }
}
