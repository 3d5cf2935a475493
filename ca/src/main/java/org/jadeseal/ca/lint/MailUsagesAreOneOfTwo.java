// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.SubjectKey;

/// Signing is digitalSignature; encryption is by the transport of keys with RSA, by their agreement
/// with a curve.
final class MailUsagesAreOneOfTwo extends CertificateRule {

    private static final int OTHER_BITS =
            KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.dataEncipherment;

    MailUsagesAreOneOfTwo() {
        super(
                "CA/B S/MIME BR §7.1.2.3 (e)",
                "keyUsage must be for signing or for encryption of mail");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        int bits =
                candidate
                        .read(Extension.keyUsage, ASN1BitString::getInstance)
                        .map(ASN1BitString::intValue)
                        .orElse(0);
        boolean signs = (bits & KeyUsage.digitalSignature) != 0;
        int transport =
                candidate.key().orElse(null) instanceof SubjectKey.Rsa
                        ? KeyUsage.keyEncipherment
                        : KeyUsage.keyAgreement;
        return (bits & OTHER_BITS) == 0 && (signs || (bits & transport) != 0);
    }
}
