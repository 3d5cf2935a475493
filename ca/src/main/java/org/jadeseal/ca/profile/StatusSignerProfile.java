// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Tbs;
import org.jadeseal.ca.x509.Validity;

/// The certificate of who signs OCSP answers for one CA (RFC 6960 §4.2.2.2, delegated responder).
///
/// It lives 35 days because nobody checks whether it was revoked.
public final class StatusSignerProfile {

    private static final int DAYS = 35;

    private final CertificateIssuer issuer;
    private final AuthorityAddresses addresses;

    public StatusSignerProfile(CertificateIssuer issuer, AuthorityAddresses addresses) {
        this.issuer = issuer;
        this.addresses = addresses;
    }

    /// The validity of a certificate issued at `now`: 35 days, or shorter when the issuer ends
    /// before.
    public Validity validityFrom(Instant now) {
        return Validity.ofDays(now, DAYS).endingBy(issuer.notAfter());
    }

    /// The octets to sign.
    public Bytes tbs(SerialNumber serial, Validity validity, X500Name subject, SubjectKey key) {
        return Tbs.by(issuer.subject(), issuer.algorithm())
                .of(subject, key)
                .numbered(serial)
                .valid(validity)
                .with(
                        new ExtensionList()
                                .authorityKey(issuer.keyIdentifier())
                                .subjectKey(key)
                                .keyUsage(KeyUsage.digitalSignature)
                                .endEntity()
                                .purposes(false, KeyPurposeId.id_kp_OCSPSigning)
                                .unchecked()
                                .issuerCertificate(addresses.certificate(issuer.id()))
                                .build());
    }
}
