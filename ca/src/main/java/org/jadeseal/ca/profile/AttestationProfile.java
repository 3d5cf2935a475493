// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Tbs;
import org.jadeseal.ca.x509.Validity;

/// The certificate of key reference F9, with which a card says of its other keys that they were
/// born on it. What it signs is read by us alone, so it is no authority (ADR 0019).
public final class AttestationProfile {

    private final CertificateIssuer issuer;
    private final AuthorityAddresses addresses;
    private final PolicyArc policies;

    public AttestationProfile(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        this.issuer = issuer;
        this.addresses = addresses;
        this.policies = policies;
    }

    /// Whose key will sign.
    public CertificateIssuer issuer() {
        return issuer;
    }

    /// The validity of a certificate issued at `now`, as that of the card-authentication one.
    public Validity validityFrom(Instant now, SubjectKey key) {
        return Validity.ofYears(now, CardAuthenticationProfile.YEARS).endingBy(key.sunset());
    }

    /// The octets to sign.
    public Bytes tbs(SerialNumber serial, Validity validity, CardId card, SubjectKey key) {
        return Tbs.by(issuer.subject(), issuer.algorithm())
                .of(DistinguishedNames.ofAttestation(card), key)
                .numbered(serial)
                .valid(validity)
                .with(
                        new ExtensionList()
                                .authorityKey(issuer.keyIdentifier())
                                .subjectKey(key)
                                .keyUsage(KeyUsage.digitalSignature)
                                .policies(addresses.practiceStatement(), policies.attestation())
                                .endEntity()
                                .purposes(true, KeyPurposeId.getInstance(policies.attestation()))
                                .revocationList(addresses.crl(issuer.id()))
                                .access(addresses.ocsp(), addresses.certificate(issuer.id()))
                                .build());
    }
}
