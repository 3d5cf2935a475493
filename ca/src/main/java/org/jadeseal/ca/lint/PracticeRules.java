// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.x509.MailboxAddress;

/// The sentences of our own practice statement, one rule each, by the table in [Practice].
final class PracticeRules {

    private static final String CITATION = "our certificate profiles, 2.4";

    static final List<Rule> ALL =
            List.of(
                    rule(
                            "usage-is-that-of-the-profile",
                            "keyUsage must have exactly the bits of the profile",
                            candidate ->
                                    candidate
                                            .read(Extension.keyUsage, KeyUsage::getInstance)
                                            .equals(
                                                    candidate
                                                            .key()
                                                            .map(candidate.practice()::usage)
                                                            .map(KeyUsage::new))),
                    rule(
                            "purposes-are-those-of-the-profile",
                            "extKeyUsage must name exactly the purposes of the profile",
                            candidate ->
                                    UsageRules.purposes(candidate)
                                            .equals(
                                                    candidate
                                                            .practice()
                                                            .purposes(
                                                                    candidate
                                                                            .approved()
                                                                            .policies()))),
                    rule(
                            "purposes-are-critical-for-cards-only",
                            "extKeyUsage must be critical in certificates of cards only",
                            candidate ->
                                    candidate.isCritical(Extension.extendedKeyUsage)
                                            == candidate.practice().isOfCard()),
                    rule(
                            "policies-are-those-of-the-profile",
                            "certificatePolicies must name exactly the policies of the profile",
                            candidate ->
                                    policies(candidate)
                                            .equals(
                                                    candidate
                                                            .practice()
                                                            .policies(
                                                                    candidate
                                                                            .approved()
                                                                            .policies()))),
                    rule(
                            "practice-statement-is-at-our-address",
                            "each policy must say where our practice statement is",
                            candidate ->
                                    qualifiers(candidate)
                                            .equals(
                                                    policies(candidate).stream()
                                                            .map(_ ->
                                                                    candidate
                                                                            .approved()
                                                                            .addresses()
                                                                            .practiceStatement()
                                                                            .toString())
                                                            .toList())),
                    rule(
                            "extensions-are-those-of-the-profile",
                            "the extensions of the profile, and no other, must stand in its order",
                            candidate -> order(candidate).equals(expectedOrder(candidate))),
                    rule(
                            "path-ends-below-the-second-authority",
                            "pathLenConstraint must be absent in the root and 0 below it",
                            PracticeRules::pathIsRight),
                    rule(
                            "list-is-at-our-address",
                            "cRLDistributionPoints must be the issuer's list on our site",
                            candidate ->
                                    !candidate.has(Extension.cRLDistributionPoints)
                                            || points(candidate)
                                                    .equals(
                                                            List.of(
                                                                    text(
                                                                            candidate,
                                                                            addresses ->
                                                                                    addresses.crl(
                                                                                            candidate
                                                                                                    .circumstances()
                                                                                                    .issuer()
                                                                                                    .id()))))),
                    rule(
                            "access-is-at-our-address",
                            "authorityInfoAccess must be our responder and the issuer's"
                                    + " certificate on our site",
                            candidate ->
                                    !candidate.has(Extension.authorityInfoAccess)
                                            || access(candidate).equals(expectedAccess(candidate))),
                    rule(
                                    "status-signers-are-not-checked",
                                    "id-pkix-ocsp-nocheck must be there and NULL",
                                    candidate ->
                                            candidate
                                                    .value(
                                                            OCSPObjectIdentifiers
                                                                    .id_pkix_ocsp_nocheck)
                                                    .filter(DERNull.INSTANCE::equals)
                                                    .isPresent())
                            .only(practice -> practice == Practice.STATUS_SIGNER),
                    rule(
                            "mailbox-is-the-one-approved",
                            "subjectAltName must hold the proven mailbox and nothing else",
                            candidate ->
                                    candidate
                                            .alternativeNames()
                                            .toList()
                                            .equals(
                                                    candidate.approved().mailbox().stream()
                                                            .map(MailboxAddress::generalName)
                                                            .toList())));

    private PracticeRules() {}

    private static Demand rule(String name, String text, Predicate<Candidate> kept) {
        return Demand.of(name, CITATION, text, kept);
    }

    private static List<ASN1ObjectIdentifier> policies(Candidate candidate) {
        return candidate
                .read(Extension.certificatePolicies, CertificatePolicies::getInstance)
                .stream()
                .flatMap(found -> Stream.of(found.getPolicyInformation()))
                .map(PolicyInformation::getPolicyIdentifier)
                .toList();
    }

    private static List<String> qualifiers(Candidate candidate) {
        return candidate.qualifiers().map(found -> found.getQualifier().toString()).toList();
    }

    private static List<ASN1ObjectIdentifier> order(Candidate candidate) {
        return candidate.tbs().getExtensions() == null
                ? List.of()
                : List.of(candidate.tbs().getExtensions().getExtensionOIDs());
    }

    private static List<ASN1ObjectIdentifier> expectedOrder(Candidate candidate) {
        List<ASN1ObjectIdentifier> order = new ArrayList<>(candidate.practice().extensions());
        if (candidate.approved().mailbox().isPresent()) {
            order.add(Extension.subjectAlternativeName);
        }
        return order;
    }

    private static boolean pathIsRight(Candidate candidate) {
        String expected =
                !candidate.practice().isAuthority() || candidate.practice().isRoot() ? "null" : "0";
        return candidate
                .read(Extension.basicConstraints, BasicConstraints::getInstance)
                .map(found -> String.valueOf(found.getPathLenConstraintInteger()))
                .filter(expected::equals)
                .isPresent();
    }

    private static List<String> points(Candidate candidate) {
        return candidate
                .points()
                .map(point -> point.getDistributionPoint().getName())
                .flatMap(names -> Stream.of(GeneralNames.getInstance(names).getNames()))
                .map(name -> name.getName().toString())
                .toList();
    }

    private static List<String> access(Candidate candidate) {
        return candidate
                .read(Extension.authorityInfoAccess, AuthorityInformationAccess::getInstance)
                .stream()
                .flatMap(found -> Stream.of(found.getAccessDescriptions()))
                .map(found -> found.getAccessMethod() + " " + name(found.getAccessLocation()))
                .toList();
    }

    private static List<String> expectedAccess(Candidate candidate) {
        String issuer =
                AccessDescription.id_ad_caIssuers
                        + " "
                        + text(
                                candidate,
                                addresses ->
                                        addresses.certificate(
                                                candidate.circumstances().issuer().id()));
        String ocsp =
                AccessDescription.id_ad_ocsp + " " + text(candidate, AuthorityAddresses::ocsp);
        return candidate.practice().hasStatus() ? List.of(ocsp, issuer) : List.of(issuer);
    }

    private static String name(GeneralName location) {
        return location.getName().toString();
    }

    private static String text(Candidate candidate, Function<AuthorityAddresses, URI> address) {
        return address.apply(candidate.approved().addresses()).toString();
    }
}
