// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.SubjectKey;

/// The extensions of a certificate, in the order in which they are added.
///
/// ```asn1
/// Extensions ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE {
///     extnID     OBJECT IDENTIFIER,
///     critical   BOOLEAN DEFAULT FALSE,
///     extnValue  OCTET STRING }
/// ```
///
/// RFC 5280 §4.2; each method names the section of its extension.
final class ExtensionList {

    private final List<Extension> extensions = new ArrayList<>();

    Extensions build() {
        return new Extensions(extensions.toArray(Extension[]::new));
    }

    /// §4.2.1.1, by key identifier only.
    ExtensionList authorityKey(Bytes keyIdentifier) {
        return add(
                Extension.authorityKeyIdentifier,
                false,
                new AuthorityKeyIdentifier(keyIdentifier.toArray()));
    }

    /// §4.2.1.2.
    ExtensionList subjectKey(SubjectKey key) {
        return add(
                Extension.subjectKeyIdentifier,
                false,
                new SubjectKeyIdentifier(key.identifier().toArray()));
    }

    /// §4.2.1.3, always critical.
    ExtensionList keyUsage(int usage) {
        return add(Extension.keyUsage, true, new KeyUsage(usage));
    }

    /// §4.2.1.4, each policy with the address of the practice statement.
    ExtensionList policies(URI practiceStatement, ASN1ObjectIdentifier... policies) {
        PolicyInformation[] information = new PolicyInformation[policies.length];
        for (int i = 0; i < policies.length; i++) {
            information[i] =
                    new PolicyInformation(
                            policies[i],
                            new DERSequence(new PolicyQualifierInfo(practiceStatement.toString())));
        }
        return add(Extension.certificatePolicies, false, new CertificatePolicies(information));
    }

    /// §4.2.1.6: the holder's mailbox; not critical, as the subject is not empty.
    ExtensionList mailbox(MailboxAddress mailbox) {
        return add(
                Extension.subjectAlternativeName, false, new GeneralNames(mailbox.generalName()));
    }

    /// §4.2.1.9: not a CA, written as the empty sequence.
    ExtensionList endEntity() {
        return add(Extension.basicConstraints, true, new BasicConstraints(false));
    }

    /// §4.2.1.9: a CA below which any number of CAs may stand.
    ExtensionList authority() {
        return add(Extension.basicConstraints, true, new BasicConstraints(true));
    }

    /// §4.2.1.9: a CA below which no CA may stand.
    ExtensionList lastAuthority() {
        return add(Extension.basicConstraints, true, new BasicConstraints(0));
    }

    /// §4.2.1.12.
    ExtensionList purposes(boolean critical, KeyPurposeId... purposes) {
        return add(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
    }

    /// §4.2.1.13: one address of the full list.
    ExtensionList revocationList(URI address) {
        GeneralNames names = new GeneralNames(uri(address));
        DistributionPoint point =
                new DistributionPoint(new DistributionPointName(names), null, null);
        return add(
                Extension.cRLDistributionPoints,
                false,
                new CRLDistPoint(new DistributionPoint[] {point}));
    }

    /// §4.2.2.1: where to ask, and where the issuer's certificate is.
    ExtensionList access(URI ocsp, URI issuer) {
        return add(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(
                        new AccessDescription[] {
                            new AccessDescription(AccessDescription.id_ad_ocsp, uri(ocsp)),
                            new AccessDescription(AccessDescription.id_ad_caIssuers, uri(issuer))
                        }));
    }

    /// §4.2.2.1: only where the issuer's certificate is.
    ExtensionList issuerCertificate(URI issuer) {
        return add(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, uri(issuer)));
    }

    /// RFC 6960 §4.2.2.2.1: nobody asks about the signer of answers.
    ExtensionList unchecked() {
        return add(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }

    private ExtensionList add(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        extensions.add(new Extension(id, critical, new DEROctetString(Der.of(value))));
        return this;
    }

    private static GeneralName uri(URI address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
    }
}
