// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;

/// Where lists, answers and certificates are (RFC 5280 §4.2.1.13, §4.2.1.15, §4.2.2).
final class AddressRules {

    static final List<Rule> ALL =
            List.of(
                    Demand.of(
                            "distribution-points-say-where",
                            "RFC 5280 §4.2.1.13",
                            "a distribution point must name a place or an issuer",
                            candidate ->
                                    candidate
                                            .points()
                                            .allMatch(point ->
                                                    point.getDistributionPoint() != null
                                                            || point.getCRLIssuer() != null)),
                    Demand.of(
                            "distribution-points-have-full-names",
                            "RFC 5280 §4.2.1.13",
                            "a distribution point must not be named relative to its issuer",
                            candidate ->
                                    candidate
                                            .points()
                                            .map(DistributionPoint::getDistributionPoint)
                                            .allMatch(name ->
                                                    name == null
                                                            || name.getType()
                                                                    == DistributionPointName
                                                                            .FULL_NAME)),
                    Demand.of(
                            "a-distribution-point-covers-all-reasons",
                            "RFC 5280 §4.2.1.13",
                            "one distribution point must be for all reasons",
                            candidate ->
                                    !candidate.has(Extension.cRLDistributionPoints)
                                            || candidate
                                                    .points()
                                                    .anyMatch(point -> point.getReasons() == null)),
                    Demand.of(
                            "list-issuers-have-directory-names",
                            "RFC 5280 §4.2.1.13",
                            "cRLIssuer must be a directoryName",
                            candidate ->
                                    candidate
                                            .points()
                                            .filter(point -> point.getCRLIssuer() != null)
                                            .flatMap(point ->
                                                    Stream.of(point.getCRLIssuer().getNames()))
                                            .allMatch(name ->
                                                    name.getTagNo() == GeneralName.directoryName)),
                    Demand.of(
                            "freshest-list-is-not-critical",
                            "RFC 5280 §4.2.1.15",
                            "freshestCRL must not be critical",
                            candidate -> !candidate.isCritical(Extension.freshestCRL)),
                    Demand.of(
                            "access-is-not-an-empty-list",
                            "RFC 5280 §4.2.2.1",
                            "authorityInfoAccess must hold an address",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.authorityInfoAccess,
                                                    ASN1Sequence::getInstance)
                                            .filter(found -> found.size() == 0)
                                            .isEmpty()),
                    Demand.of(
                            "access-is-not-critical",
                            "RFC 5280 §4.2.2.1",
                            "authorityInfoAccess must not be critical",
                            candidate -> !candidate.isCritical(Extension.authorityInfoAccess)),
                    Demand.of(
                            "access-methods-are-known",
                            "RFC 5280 §4.2.2.1",
                            "authorityInfoAccess must hold id-ad-ocsp and id-ad-caIssuers only",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.authorityInfoAccess,
                                                    AuthorityInformationAccess::getInstance)
                                            .stream()
                                            .flatMap(found ->
                                                    Stream.of(found.getAccessDescriptions()))
                                            .map(AccessDescription::getAccessMethod)
                                            .allMatch(method ->
                                                    method.equals(AccessDescription.id_ad_ocsp)
                                                            || method.equals(
                                                                    AccessDescription
                                                                            .id_ad_caIssuers))),
                    Demand.of(
                            "subject-access-is-not-critical",
                            "RFC 5280 §4.2.2.2",
                            "subjectInfoAccess must not be critical",
                            candidate -> !candidate.isCritical(Extension.subjectInfoAccess)));

    private AddressRules() {}
}
