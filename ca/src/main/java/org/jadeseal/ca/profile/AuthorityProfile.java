// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Tbs;
import org.jadeseal.ca.x509.Validity;

/// The certificates of the CAs themselves: the root, and those directly below it.
public final class AuthorityProfile {

    private static final int ROOT_YEARS = 20;

    private static final int SUBORDINATE_YEARS = 10;

    private static final int USAGE = KeyUsage.keyCertSign | KeyUsage.cRLSign;

    private final AuthorityAddresses addresses;
    private final PolicyArc policies;

    public AuthorityProfile(AuthorityAddresses addresses, PolicyArc policies) {
        this.addresses = addresses;
        this.policies = policies;
    }

    /// The life of a root made at `now`: twenty years.
    public static Validity rootValidity(Instant now) {
        return Validity.ofYears(now, ROOT_YEARS);
    }

    /// The life of a CA below `root` made at `now`: ten years, or shorter when the root ends
    /// before.
    public static Validity validity(CertificateIssuer root, Instant now) {
        return Validity.ofYears(now, SUBORDINATE_YEARS).endingBy(root.notAfter());
    }

    /// The self-signed certificate of the root 根憑證管理中心.
    public Bytes root(
            SerialNumber serial,
            Validity validity,
            X500Name subject,
            SubjectKey key,
            AlgorithmIdentifier algorithm) {
        return Tbs.by(subject, algorithm)
                .of(subject, key)
                .numbered(serial)
                .valid(validity)
                .with(new ExtensionList().subjectKey(key).keyUsage(USAGE).authority().build());
    }

    /// The certificate of the issuing CA 用戶憑證管理中心.
    public Bytes issuing(
            CertificateIssuer root,
            SerialNumber serial,
            Validity validity,
            X500Name subject,
            SubjectKey key) {
        return begin(root, serial, validity, subject, key)
                .with(
                        subordinate(root, key)
                                .policies(
                                        addresses.practiceStatement(),
                                        policies.signature(),
                                        policies.encryption())
                                .lastAuthority()
                                .purposes(
                                        false,
                                        KeyPurposeId.id_kp_emailProtection,
                                        SubscriberProfile.DOCUMENT_SIGNING,
                                        KeyPurposeId.id_kp_OCSPSigning)
                                .revocationList(addresses.crl(root.id()))
                                .issuerCertificate(addresses.certificate(root.id()))
                                .build());
    }

    /// The certificate of the device CA 卡片認證.
    public Bytes device(
            CertificateIssuer root,
            SerialNumber serial,
            Validity validity,
            X500Name subject,
            SubjectKey key) {
        return withoutPurposes(
                root, serial, validity, subject, key, policies.device(), policies.attestation());
    }

    /// The certificate of the operations CA 作業憑證.
    public Bytes operations(
            CertificateIssuer root,
            SerialNumber serial,
            Validity validity,
            X500Name subject,
            SubjectKey key) {
        return withoutPurposes(
                root,
                serial,
                validity,
                subject,
                key,
                policies.officerLogin(),
                policies.officerDecision(),
                policies.client(),
                policies.audit());
    }

    private Bytes withoutPurposes(
            CertificateIssuer root,
            SerialNumber serial,
            Validity validity,
            X500Name subject,
            SubjectKey key,
            ASN1ObjectIdentifier... named) {
        return begin(root, serial, validity, subject, key)
                .with(
                        subordinate(root, key)
                                .policies(addresses.practiceStatement(), named)
                                .lastAuthority()
                                .revocationList(addresses.crl(root.id()))
                                .issuerCertificate(addresses.certificate(root.id()))
                                .build());
    }

    private static Tbs begin(
            CertificateIssuer root,
            SerialNumber serial,
            Validity validity,
            X500Name subject,
            SubjectKey key) {
        return Tbs.by(root.subject(), root.algorithm())
                .of(subject, key)
                .numbered(serial)
                .valid(validity);
    }

    private static ExtensionList subordinate(CertificateIssuer root, SubjectKey key) {
        return new ExtensionList()
                .authorityKey(root.keyIdentifier())
                .subjectKey(key)
                .keyUsage(USAGE);
    }
}
