// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// A holder can be neither a server nor the author of programs.
final class PurposesAreHarmless extends CertificateRule {

    private static final List<KeyPurposeId> FORBIDDEN =
            List.of(
                    KeyPurposeId.anyExtendedKeyUsage,
                    KeyPurposeId.id_kp_serverAuth,
                    KeyPurposeId.id_kp_clientAuth,
                    KeyPurposeId.id_kp_codeSigning,
                    KeyPurposeId.id_kp_timeStamping);

    PurposesAreHarmless() {
        super(
                "RFC 5280 §4.2.1.12, CA/B S/MIME BR §7.1.2.3",
                "extKeyUsage must be present without serverAuth, clientAuth, codeSigning,"
                        + " timeStamping, anyExtendedKeyUsage");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .read(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance)
                .filter(found -> FORBIDDEN.stream().noneMatch(found::hasKeyPurposeId))
                .isPresent();
    }
}
