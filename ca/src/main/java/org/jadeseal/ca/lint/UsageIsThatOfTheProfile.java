// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// The bits for each kind of certificate and key are in [Practice].
final class UsageIsThatOfTheProfile extends CertificateRule {

    UsageIsThatOfTheProfile() {
        super(
                "our certificate profiles, 2.4",
                "keyUsage must have exactly the bits of the profile");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .read(Extension.keyUsage, KeyUsage::getInstance)
                .equals(candidate.key().map(candidate.practice()::usage).map(KeyUsage::new));
    }
}
