// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1VisibleString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.UserNotice;

/// Policies and what constrains them (RFC 5280 §4.2.1.4, §4.2.1.5, §4.2.1.11, §4.2.1.14).
final class PolicyRules {

    private static final String ANY_POLICY = "2.5.29.32.0";

    static final List<Rule> ALL =
            List.of(
                    Demand.of(
                            "qualifiers-are-of-known-kinds",
                            "RFC 5280 §4.2.1.4",
                            "qualifiers of policies must be id-qt-cps or id-qt-unotice",
                            candidate ->
                                    candidate
                                            .qualifiers()
                                            .map(PolicyQualifierInfo::getPolicyQualifierId)
                                            .allMatch(PolicyRules::isKnown)),
                    Demand.of(
                            "practice-statement-is-an-ia5-address",
                            "RFC 5280 §4.2.1.4",
                            "id-qt-cps must hold an IA5String",
                            candidate ->
                                    candidate
                                            .qualifiers()
                                            .filter(found -> is(found, PolicyQualifierId.id_qt_cps))
                                            .allMatch(found ->
                                                    found.getQualifier() instanceof ASN1IA5String)),
                    Demand.of(
                            "notices-are-in-utf8",
                            "RFC 6818 §3",
                            "explicitText must not be a VisibleString or BMPString",
                            candidate ->
                                    notices(candidate)
                                            .noneMatch(text ->
                                                    text instanceof ASN1VisibleString
                                                            || text instanceof ASN1BMPString)),
                    Demand.of(
                            "notices-have-at-most-two-hundred-characters",
                            "RFC 5280 §4.2.1.4",
                            "explicitText must have at most 200 characters",
                            candidate ->
                                    notices(candidate)
                                            .allMatch(text ->
                                                    ((ASN1String) text).getString().length()
                                                            <= 200)),
                    Demand.of(
                                    "policy-mappings-are-for-authorities",
                                    "RFC 5280 §4.2.1.5",
                                    "policyMappings must not be in a certificate of no CA",
                                    candidate -> !candidate.has(Extension.policyMappings))
                            .only(practice -> !practice.isAuthority()),
                    Demand.of(
                            "any-policy-is-not-mapped",
                            "RFC 5280 §4.2.1.5",
                            "policyMappings must not map to or from anyPolicy",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.policyMappings,
                                                    ASN1Sequence::getInstance)
                                            .filter(found -> found.toString().contains(ANY_POLICY))
                                            .isEmpty()),
                    Demand.of(
                            "policy-constraints-are-critical",
                            "RFC 5280 §4.2.1.11",
                            "policyConstraints must be critical",
                            candidate ->
                                    !candidate.has(Extension.policyConstraints)
                                            || candidate.isCritical(Extension.policyConstraints)),
                    Demand.of(
                            "policy-constraints-are-not-empty",
                            "RFC 5280 §4.2.1.11",
                            "policyConstraints must constrain something",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.policyConstraints,
                                                    ASN1Sequence::getInstance)
                                            .filter(found -> found.size() == 0)
                                            .isEmpty()),
                    Demand.of(
                            "inhibit-any-policy-is-critical",
                            "RFC 5280 §4.2.1.14",
                            "inhibitAnyPolicy must be critical",
                            candidate ->
                                    !candidate.has(Extension.inhibitAnyPolicy)
                                            || candidate.isCritical(Extension.inhibitAnyPolicy)),
                    Demand.of(
                            "inhibit-any-policy-is-not-negative",
                            "RFC 5280 §4.2.1.14",
                            "inhibitAnyPolicy must be 0 or more",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.inhibitAnyPolicy,
                                                    ASN1Integer::getInstance)
                                            .filter(found -> found.getValue().signum() < 0)
                                            .isEmpty()));

    private PolicyRules() {}

    private static Stream<ASN1Encodable> notices(Candidate candidate) {
        return candidate
                .qualifiers()
                .filter(found -> is(found, PolicyQualifierId.id_qt_unotice))
                .map(found -> UserNotice.getInstance(found.getQualifier()))
                .filter(notice -> notice.getExplicitText() != null)
                .map(notice -> notice.getExplicitText().toASN1Primitive());
    }

    private static boolean is(PolicyQualifierInfo found, ASN1ObjectIdentifier kind) {
        return found.getPolicyQualifierId().equals(kind);
    }

    private static boolean isKnown(ASN1ObjectIdentifier kind) {
        return kind.equals(PolicyQualifierId.id_qt_cps)
                || kind.equals(PolicyQualifierId.id_qt_unotice);
    }
}
