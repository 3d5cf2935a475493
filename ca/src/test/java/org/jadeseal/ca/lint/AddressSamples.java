// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.x509.IssuerId;

/// Where lists, answers and certificates are.
final class AddressSamples {

    private static final Draft GOOD = Goods.RSA.signature().draft();

    private static final Draft RESPONDER = Goods.RSA.statusSigner().draft();

    private static final AuthorityAddresses ADDRESSES = GOOD.circumstances().approved().addresses();

    private static final GeneralName ELSEWHERE = web("http://elsewhere.example/");

    private static final GeneralName LIST = web(ADDRESSES.crl(IssuerId.ISSUING).toString());

    private static final AccessDescription STATUS =
            new AccessDescription(AccessDescription.id_ad_ocsp, web(ADDRESSES.ocsp().toString()));

    private static final AccessDescription ISSUER =
            new AccessDescription(
                    AccessDescription.id_ad_caIssuers,
                    web(ADDRESSES.certificate(IssuerId.ISSUING).toString()));

    private AddressSamples() {}

    static List<Sample> all() {
        return Stream.of(lists(), access()).flatMap(List::stream).toList();
    }

    private static List<Sample> lists() {
        GeneralNames issuer = new GeneralNames(new GeneralName(new X500Name("CN=Lists")));
        return List.of(
                Sample.of(
                        "revocation-list-is-over-http",
                        GOOD,
                        point(
                                new DistributionPoint(
                                        at(
                                                web(
                                                        "https://"
                                                                + LIST.getName()
                                                                        .toString()
                                                                        .substring(7))),
                                        null,
                                        null)),
                        "list-is-at-our-address"),
                Sample.of(
                        "list-is-at-our-address",
                        GOOD,
                        point(new DistributionPoint(at(ELSEWHERE), null, null))),
                Sample.of(
                        "distribution-points-say-where",
                        GOOD,
                        point(new DistributionPoint(null, null, null)),
                        "revocation-list-is-over-http",
                        "list-is-at-our-address"),
                Sample.of(
                        "distribution-points-have-full-names",
                        GOOD,
                        point(new DistributionPoint(relative(), null, null)),
                        "revocation-list-is-over-http",
                        "list-is-at-our-address"),
                Sample.of(
                        "a-distribution-point-covers-all-reasons",
                        GOOD,
                        point(
                                new DistributionPoint(
                                        at(LIST),
                                        new ReasonFlags(ReasonFlags.keyCompromise),
                                        null)),
                        "revocation-list-is-over-http"),
                Sample.of(
                        "list-issuers-have-directory-names",
                        point(new DistributionPoint(at(LIST), null, issuer)),
                        point(new DistributionPoint(at(LIST), null, new GeneralNames(ELSEWHERE))),
                        "revocation-list-is-over-http"),
                Sample.of(
                        "freshest-list-is-not-critical",
                        GOOD.extension(Extension.freshestCRL, points(at(LIST))),
                        GOOD.extension(Extension.freshestCRL, true, points(at(LIST))),
                        "extensions-are-those-of-the-profile",
                        "critical-extensions-are-known",
                        "reads-as-approved"));
    }

    private static List<Sample> access() {
        return List.of(
                Sample.of(
                        "status-and-issuer-are-over-http",
                        GOOD,
                        access(GOOD, STATUS),
                        "access-is-at-our-address"),
                Sample.of(
                        "access-is-not-an-empty-list",
                        GOOD,
                        access(GOOD),
                        "status-and-issuer-are-over-http",
                        "access-methods-are-known",
                        "access-is-at-our-address"),
                Sample.of(
                        "access-is-not-critical",
                        GOOD,
                        GOOD.turned(Extension.authorityInfoAccess),
                        "critical-extensions-are-known",
                        "status-and-issuer-are-over-http",
                        "reads-as-approved"),
                Sample.of(
                        "access-methods-are-known",
                        RESPONDER,
                        access(
                                RESPONDER,
                                ISSUER,
                                new AccessDescription(
                                        new ASN1ObjectIdentifier("1.2.3.4"), ELSEWHERE)),
                        "access-is-at-our-address"),
                Sample.of(
                        "access-is-at-our-address",
                        GOOD,
                        access(
                                GOOD,
                                new AccessDescription(AccessDescription.id_ad_ocsp, ELSEWHERE),
                                ISSUER)),
                Sample.of(
                        "subject-access-is-not-critical",
                        GOOD.extension(Extension.subjectInfoAccess, new DERSequence(STATUS)),
                        GOOD.extension(Extension.subjectInfoAccess, true, new DERSequence(STATUS)),
                        "extensions-are-those-of-the-profile",
                        "critical-extensions-are-known",
                        "reads-as-approved"),
                Sample.of(
                        "status-signers-are-not-checked",
                        RESPONDER,
                        RESPONDER.extension(
                                OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, new DERSequence())));
    }

    private static Draft point(DistributionPoint point) {
        return GOOD.extension(
                Extension.cRLDistributionPoints, new CRLDistPoint(new DistributionPoint[] {point}));
    }

    private static CRLDistPoint points(DistributionPointName place) {
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(place, null, null)});
    }

    private static Draft access(Draft draft, AccessDescription... found) {
        return draft.extension(Extension.authorityInfoAccess, new DERSequence(found));
    }

    private static GeneralName web(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static DistributionPointName at(GeneralName place) {
        return new DistributionPointName(new GeneralNames(place));
    }

    private static DistributionPointName relative() {
        ASN1Encodable part =
                new DERSequence(new ASN1Encodable[] {BCStyle.CN, new DERUTF8String("list")});
        return new DistributionPointName(
                DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, new DERSet(part));
    }
}
