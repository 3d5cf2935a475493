// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.Samples.extended;
import static org.jadeseal.ca.lint.Samples.lacking;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.ReasonFlags;

/// Addresses.
final class AddressSamples {

    private static final GeneralName ELSEWHERE =
            new GeneralName(
                    GeneralName.uniformResourceIdentifier, "http://elsewhere.example/list.crl");

    private AddressSamples() {}

    static List<Samples.Bad> all() {
        return List.of(
                lacking("revocation-list-is-over-http", Extension.cRLDistributionPoints),
                lacking("status-and-issuer-are-over-http", Extension.authorityInfoAccess),
                point(
                        "distribution-points-say-where",
                        new DistributionPoint(null, new ReasonFlags(ReasonFlags.unused), null)),
                point(
                        "distribution-points-have-full-names",
                        new DistributionPoint(relative(), null, null)),
                point(
                        "a-distribution-point-covers-all-reasons",
                        new DistributionPoint(
                                place(), new ReasonFlags(ReasonFlags.keyCompromise), null)),
                point(
                        "list-issuers-have-directory-names",
                        new DistributionPoint(place(), null, new GeneralNames(ELSEWHERE))),
                point("list-is-at-our-address", new DistributionPoint(place(), null, null)),
                extended(
                        "freshest-list-is-not-critical",
                        Extension.freshestCRL,
                        true,
                        new CRLDistPoint(
                                new DistributionPoint[] {
                                    new DistributionPoint(place(), null, null)
                                })),
                access("access-is-not-an-empty-list", false),
                access("access-is-not-critical", true, AccessDescription.id_ad_ocsp),
                access("access-methods-are-known", false, new ASN1ObjectIdentifier("1.2.3.4")),
                access("access-is-at-our-address", false, AccessDescription.id_ad_ocsp),
                extended(
                        "subject-access-is-not-critical",
                        Extension.subjectInfoAccess,
                        true,
                        new DERSequence()),
                lacking(
                        "status-signers-are-not-checked",
                        Goods.statusSigner(),
                        OCSPObjectIdentifiers.id_pkix_ocsp_nocheck));
    }

    private static Samples.Bad point(String rule, DistributionPoint point) {
        return extended(
                rule,
                Extension.cRLDistributionPoints,
                false,
                new CRLDistPoint(new DistributionPoint[] {point}));
    }

    private static Samples.Bad access(
            String rule, boolean critical, ASN1ObjectIdentifier... methods) {
        ASN1Encodable[] descriptions = new ASN1Encodable[methods.length];
        for (int i = 0; i < methods.length; i++) {
            descriptions[i] = new AccessDescription(methods[i], ELSEWHERE);
        }
        return extended(
                rule, Extension.authorityInfoAccess, critical, new DERSequence(descriptions));
    }

    private static DistributionPointName place() {
        return new DistributionPointName(new GeneralNames(ELSEWHERE));
    }

    private static DistributionPointName relative() {
        ASN1Encodable part =
                new DERSequence(new ASN1Encodable[] {BCStyle.CN, new DERUTF8String("list")});
        return new DistributionPointName(
                DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, new DERSet(part));
    }
}
