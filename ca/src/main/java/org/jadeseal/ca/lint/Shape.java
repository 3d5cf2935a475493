// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.x509.SubjectKey;

/// What our practice statement says of a kind of certificate: a second telling of the profiles, by
/// which what they make is judged.
///
/// @param usage the bits of keyUsage, as Bouncy Castle counts them
record Shape(
        Function<SubjectKey, Integer> usage,
        List<KeyPurposeId> purposes,
        Function<PolicyArc, List<ASN1ObjectIdentifier>> policies,
        List<ASN1ObjectIdentifier> extensions,
        Duration longestLife) {

    private static final Map<Practice, Shape> ALL =
            Map.ofEntries(
                    Map.entry(
                            Practice.ROOT,
                            new Shape(
                                    usage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                                    List.of(),
                                    _ -> List.of(),
                                    List.of(
                                            Extension.subjectKeyIdentifier,
                                            Extension.keyUsage,
                                            Extension.basicConstraints),
                                    years(20))),
                    Map.entry(
                            Practice.ISSUING,
                            new Shape(
                                    usage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                                    List.of(
                                            KeyPurposeId.id_kp_emailProtection,
                                            Purposes.DOCUMENT_SIGNING,
                                            KeyPurposeId.id_kp_OCSPSigning),
                                    arc -> List.of(arc.signature(), arc.encryption()),
                                    Orders.WITH_PURPOSES,
                                    years(10))),
                    Map.entry(
                            Practice.DEVICE,
                            new Shape(
                                    usage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                                    List.of(),
                                    arc -> List.of(arc.device(), arc.attestation()),
                                    Orders.WITHOUT_PURPOSES,
                                    years(10))),
                    Map.entry(
                            Practice.OPERATIONS,
                            new Shape(
                                    usage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                                    List.of(),
                                    arc ->
                                            List.of(
                                                    arc.officerLogin(),
                                                    arc.officerDecision(),
                                                    arc.client(),
                                                    arc.audit()),
                                    Orders.WITHOUT_PURPOSES,
                                    years(10))),
                    Map.entry(
                            Practice.SIGNATURE,
                            new Shape(
                                    usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
                                    List.of(
                                            KeyPurposeId.id_kp_emailProtection,
                                            Purposes.DOCUMENT_SIGNING),
                                    arc -> List.of(arc.signature()),
                                    Orders.WITH_PURPOSES,
                                    Duration.ofDays(366))),
                    Map.entry(
                            Practice.ENCRYPTION,
                            new Shape(
                                    key ->
                                            key instanceof SubjectKey.Rsa
                                                    ? KeyUsage.keyEncipherment
                                                    : KeyUsage.keyAgreement,
                                    List.of(KeyPurposeId.id_kp_emailProtection),
                                    arc -> List.of(arc.encryption()),
                                    Orders.WITH_PURPOSES,
                                    Duration.ofDays(366))),
                    Map.entry(
                            Practice.CARD_AUTHENTICATION,
                            new Shape(
                                    usage(KeyUsage.digitalSignature),
                                    List.of(Purposes.CARD_AUTHENTICATION),
                                    arc -> List.of(arc.device()),
                                    Orders.WITH_PURPOSES,
                                    years(5))),
                    Map.entry(
                            Practice.ATTESTATION,
                            new Shape(
                                    usage(KeyUsage.digitalSignature),
                                    List.of(),
                                    arc -> List.of(arc.attestation()),
                                    Orders.WITH_PURPOSES,
                                    years(5))),
                    Map.entry(
                            Practice.OFFICER_LOGIN,
                            new Shape(
                                    usage(KeyUsage.digitalSignature),
                                    List.of(KeyPurposeId.id_kp_clientAuth),
                                    arc -> List.of(arc.officerLogin()),
                                    Orders.WITH_PURPOSES,
                                    years(2))),
                    Map.entry(
                            Practice.OFFICER_DECISION,
                            new Shape(
                                    usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
                                    List.of(Purposes.DOCUMENT_SIGNING),
                                    arc -> List.of(arc.officerDecision()),
                                    Orders.WITH_PURPOSES,
                                    years(2))),
                    Map.entry(
                            Practice.CLIENT,
                            new Shape(
                                    usage(KeyUsage.digitalSignature),
                                    List.of(KeyPurposeId.id_kp_clientAuth),
                                    arc -> List.of(arc.client()),
                                    Orders.WITH_PURPOSES,
                                    years(2))),
                    Map.entry(
                            Practice.AUDIT_SIGNER,
                            new Shape(
                                    usage(KeyUsage.digitalSignature),
                                    List.of(),
                                    arc -> List.of(arc.audit()),
                                    Orders.WITHOUT_PURPOSES,
                                    years(2))),
                    Map.entry(
                            Practice.STATUS_SIGNER,
                            new Shape(
                                    usage(KeyUsage.digitalSignature),
                                    List.of(KeyPurposeId.id_kp_OCSPSigning),
                                    _ -> List.of(),
                                    List.of(
                                            Extension.authorityKeyIdentifier,
                                            Extension.subjectKeyIdentifier,
                                            Extension.keyUsage,
                                            Extension.basicConstraints,
                                            Extension.extendedKeyUsage,
                                            OCSPObjectIdentifiers.id_pkix_ocsp_nocheck,
                                            Extension.authorityInfoAccess),
                                    Duration.ofDays(35))));

    static Shape of(Practice practice) {
        return Objects.requireNonNull(ALL.get(practice));
    }

    private static Function<SubjectKey, Integer> usage(int bits) {
        return _ -> bits;
    }

    /// Every fourth year has a day more.
    private static Duration years(int years) {
        return Duration.ofDays(365L * years + (years + 3) / 4);
    }

    private static final class Purposes {
        static final KeyPurposeId DOCUMENT_SIGNING =
                KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));
        static final KeyPurposeId CARD_AUTHENTICATION =
                KeyPurposeId.getInstance(new ASN1ObjectIdentifier("2.16.840.1.101.3.6.8"));
    }

    private static final class Orders {
        static final List<ASN1ObjectIdentifier> WITH_PURPOSES =
                List.of(
                        Extension.authorityKeyIdentifier,
                        Extension.subjectKeyIdentifier,
                        Extension.keyUsage,
                        Extension.certificatePolicies,
                        Extension.basicConstraints,
                        Extension.extendedKeyUsage,
                        Extension.cRLDistributionPoints,
                        Extension.authorityInfoAccess);
        static final List<ASN1ObjectIdentifier> WITHOUT_PURPOSES =
                WITH_PURPOSES.stream()
                        .filter(id -> !id.equals(Extension.extendedKeyUsage))
                        .toList();
    }
}
