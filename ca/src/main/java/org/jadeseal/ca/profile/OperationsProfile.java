// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.StaffName;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Tbs;
import org.jadeseal.ca.x509.Validity;

/// Certificates of the operations CA 作業憑證: for officers and for programs, never for subscribers.
/// What an officer may do stands in the roster, not here.
public final class OperationsProfile {

    private static final int YEARS = 2;

    private final CertificateIssuer issuer;
    private final AuthorityAddresses addresses;
    private final ASN1ObjectIdentifier policy;
    private final int usage;
    private final List<KeyPurposeId> purposes;

    private OperationsProfile(
            CertificateIssuer issuer,
            AuthorityAddresses addresses,
            ASN1ObjectIdentifier policy,
            int usage,
            KeyPurposeId... purposes) {
        this.issuer = issuer;
        this.addresses = addresses;
        this.policy = policy;
        this.usage = usage;
        this.purposes = List.of(purposes);
    }

    /// The key 9A of an officer's card: logging in.
    public static OperationsProfile officerLogin(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        return new OperationsProfile(
                issuer,
                addresses,
                policies.officerLogin(),
                KeyUsage.digitalSignature,
                KeyPurposeId.id_kp_clientAuth);
    }

    /// The key 9C of an officer's card: signing decisions.
    public static OperationsProfile officerDecision(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        return new OperationsProfile(
                issuer,
                addresses,
                policies.officerDecision(),
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
                SubscriberProfile.DOCUMENT_SIGNING);
    }

    /// A program that calls this product over TLS.
    public static OperationsProfile client(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        return new OperationsProfile(
                issuer,
                addresses,
                policies.client(),
                KeyUsage.digitalSignature,
                KeyPurposeId.id_kp_clientAuth);
    }

    /// The signer of audit checkpoints; has no extended purpose.
    public static OperationsProfile auditSigner(
            CertificateIssuer issuer, AuthorityAddresses addresses, PolicyArc policies) {
        return new OperationsProfile(
                issuer, addresses, policies.audit(), KeyUsage.digitalSignature);
    }

    /// Whose key will sign.
    public CertificateIssuer issuer() {
        return issuer;
    }

    /// The validity of a certificate issued at `now`: two years, or shorter when key or issuer end
    /// before.
    public Validity validityFrom(Instant now, SubjectKey key) {
        return Validity.ofYears(now, YEARS).endingBy(key.sunset()).endingBy(issuer.notAfter());
    }

    /// The octets to sign.
    public Bytes tbs(SerialNumber serial, Validity validity, StaffName name, SubjectKey key) {
        return tbs(serial, validity, name.structure(), key);
    }

    /// The octets to sign.
    public Bytes tbs(SerialNumber serial, Validity validity, X500Name subject, SubjectKey key) {
        ExtensionList extensions =
                new ExtensionList()
                        .authorityKey(issuer.keyIdentifier())
                        .subjectKey(key)
                        .keyUsage(usage)
                        .policies(addresses.practiceStatement(), policy)
                        .endEntity();
        if (!purposes.isEmpty()) {
            extensions.purposes(false, purposes.toArray(KeyPurposeId[]::new));
        }
        return Tbs.by(issuer.subject(), issuer.algorithm())
                .of(subject, key)
                .numbered(serial)
                .valid(validity)
                .with(
                        extensions
                                .revocationList(addresses.crl(issuer.id()))
                                .access(addresses.ocsp(), addresses.certificate(issuer.id()))
                                .build());
    }
}
