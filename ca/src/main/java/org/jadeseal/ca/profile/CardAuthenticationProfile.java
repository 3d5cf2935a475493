// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Tbs;
import org.jadeseal.ca.x509.Validity;

/// The certificate of key reference 9E, which proves that this card is this card (SP 800-73 Part 1,
/// FIPS 201-3 §4.2.2.4). It speaks of no person.
public final class CardAuthenticationProfile {

    /// id-PIV-cardAuth (FIPS 201-3 appendix B).
    private static final KeyPurposeId CARD_AUTHENTICATION =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("2.16.840.1.101.3.6.8"));

    /// The life of a card.
    static final int YEARS = 5;

    private final CertificateIssuer issuer;
    private final AuthorityAddresses addresses;
    private final PolicyArc policies;

    public CardAuthenticationProfile(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        this.issuer = issuer;
        this.addresses = addresses;
        this.policies = policies;
    }

    /// Whose key will sign.
    public CertificateIssuer issuer() {
        return issuer;
    }

    /// The validity of a certificate issued at `now`: the life of a card, five years, or shorter
    /// when the key may not be used that long.
    public Validity validityFrom(Instant now, SubjectKey key) {
        return Validity.ofYears(now, YEARS).endingBy(key.sunset());
    }

    /// The octets to sign.
    public Bytes tbs(SerialNumber serial, Validity validity, CardId card, SubjectKey key) {
        return Tbs.by(issuer.subject(), issuer.algorithm())
                .of(DistinguishedNames.of(card), key)
                .numbered(serial)
                .valid(validity)
                .with(
                        new ExtensionList()
                                .authorityKey(issuer.keyIdentifier())
                                .subjectKey(key)
                                .keyUsage(KeyUsage.digitalSignature)
                                .policies(addresses.practiceStatement(), policies.device())
                                .endEntity()
                                .purposes(true, CARD_AUTHENTICATION)
                                .revocationList(addresses.crl(issuer.id()))
                                .access(addresses.ocsp(), addresses.certificate(issuer.id()))
                                .build());
    }
}
