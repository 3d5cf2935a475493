// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.SubscriberNames;
import org.jadeseal.ca.x509.Tbs;
import org.jadeseal.ca.x509.Validity;

/// A certificate of a person: for signatures 簽章用憑證 or for encryption 加密用憑證.
///
/// Both are valid for a year and differ in key usage, purposes and policy only.
public final class SubscriberProfile {

    /// id-kp-documentSigning (RFC 9336 §3.1).
    static final KeyPurposeId DOCUMENT_SIGNING =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    private static final int YEARS = 1;

    private final CertificateIssuer issuer;
    private final AuthorityAddresses addresses;
    private final ASN1ObjectIdentifier policy;
    private final boolean forSignatures;

    private SubscriberProfile(
            CertificateIssuer issuer,
            AuthorityAddresses addresses,
            ASN1ObjectIdentifier policy,
            boolean forSignatures) {
        this.issuer = issuer;
        this.addresses = addresses;
        this.policy = policy;
        this.forSignatures = forSignatures;
    }

    /// 簽章用憑證.
    public static SubscriberProfile signature(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        return new SubscriberProfile(issuer, addresses, policies.signature(), true);
    }

    /// 加密用憑證.
    public static SubscriberProfile encryption(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        return new SubscriberProfile(issuer, addresses, policies.encryption(), false);
    }

    /// Whose key will sign.
    public CertificateIssuer issuer() {
        return issuer;
    }

    /// The validity of a certificate issued at `now`: one calendar year in Taipei less one second.
    public Validity validityFrom(Instant now) {
        return Validity.ofYears(now, YEARS);
    }

    /// The octets to sign.
    public Bytes tbs(
            SerialNumber serial, Validity validity, SubscriberNames names, SubjectKey key) {
        ExtensionList extensions = extensions(key);
        names.mailbox().ifPresent(extensions::mailbox);
        return Tbs.by(issuer.subject(), issuer.algorithm())
                .of(DistinguishedNames.of(names), key)
                .numbered(serial)
                .valid(validity)
                .with(extensions.build());
    }

    private ExtensionList extensions(SubjectKey key) {
        return new ExtensionList()
                .authorityKey(issuer.keyIdentifier())
                .subjectKey(key)
                .keyUsage(usage(key))
                .policies(addresses.practiceStatement(), policy)
                .endEntity()
                .purposes(false, purposes())
                .revocationList(addresses.crl(issuer.id()))
                .access(addresses.ocsp(), addresses.certificate(issuer.id()));
    }

    private int usage(SubjectKey key) {
        if (forSignatures) {
            return KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        }
        return switch (key) {
            case SubjectKey.Rsa _ -> KeyUsage.keyEncipherment;
            case SubjectKey.Elliptic _ -> KeyUsage.keyAgreement;
            case SubjectKey.MlDsa _ ->
                    throw new IllegalArgumentException("ML-DSA key must sign, it cannot decrypt");
        };
    }

    private KeyPurposeId[] purposes() {
        return forSignatures
                ? new KeyPurposeId[] {KeyPurposeId.id_kp_emailProtection, DOCUMENT_SIGNING}
                : new KeyPurposeId[] {KeyPurposeId.id_kp_emailProtection};
    }
}
