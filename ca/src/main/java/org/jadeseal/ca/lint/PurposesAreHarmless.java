// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// The extended key usage is present and never allows TLS servers, code, time stamps or anything at
/// all.
final class PurposesAreHarmless implements Rule {

    private static final List<KeyPurposeId> FORBIDDEN =
            List.of(
                    KeyPurposeId.anyExtendedKeyUsage,
                    KeyPurposeId.id_kp_serverAuth,
                    KeyPurposeId.id_kp_clientAuth,
                    KeyPurposeId.id_kp_codeSigning,
                    KeyPurposeId.id_kp_timeStamping);

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.12, CA/B S/MIME BR §7.1.2.3";
    }

    @Override
    public boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Optional<ExtendedKeyUsage> found =
                candidate.value(Extension.extendedKeyUsage).map(ExtendedKeyUsage::getInstance);
        return Rule.when(
                found.isEmpty() || FORBIDDEN.stream().anyMatch(found.get()::hasKeyPurposeId),
                "extendedKeyUsage must be present without serverAuth, clientAuth, codeSigning,"
                        + " timeStamping, anyExtendedKeyUsage");
    }
}
