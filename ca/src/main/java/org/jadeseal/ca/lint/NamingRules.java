// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// The names of issuer and subject (RFC 5280 §4.1.2.4, §4.1.2.6, §7.1).
final class NamingRules {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private static final Pattern ORGANISATION =
            Pattern.compile("(NTR|VAT|PSD|GOV|LEI|INT)[A-Z]{2}([+][A-Z]{2,3})?(-.+)?");

    private static final List<ASN1ObjectIdentifier> OURS =
            List.of(
                    BCStyle.C,
                    BCStyle.O,
                    BCStyle.ORGANIZATION_IDENTIFIER,
                    BCStyle.OU,
                    BCStyle.T,
                    BCStyle.SURNAME,
                    BCStyle.GIVENNAME,
                    BCStyle.CN,
                    BCStyle.SERIALNUMBER);

    static final List<Rule> ALL =
            List.of(
                    Demand.of(
                            "country-is-two-capital-letters",
                            "RFC 5280 appendix A.1, ISO 3166-1",
                            "countryName must be a PrintableString of two capital letters",
                            candidate ->
                                    candidate
                                            .nameParts()
                                            .filter(part -> part.getType().equals(BCStyle.C))
                                            .allMatch(NamingRules::isCountry)),
                    Demand.of(
                            "mail-addresses-are-not-in-names",
                            "RFC 5280 §4.1.2.6",
                            "subject must not hold emailAddress; subjectAltName is its place",
                            candidate ->
                                    candidate
                                            .nameParts()
                                            .noneMatch(part ->
                                                    part.getType().equals(BCStyle.EmailAddress))),
                    Demand.of(
                            "names-are-composed",
                            "RFC 5280 §7.1, RFC 4518 §2.3",
                            "names must be in Unicode normalisation form C",
                            candidate ->
                                    candidate
                                            .nameParts()
                                            .map(part -> part.getValue().toString())
                                            .allMatch(text ->
                                                    Normalizer.isNormalized(
                                                            text, Normalizer.Form.NFC))),
                    Demand.of(
                            "attributes-of-names-stand-once",
                            "our certificate profiles, 2.5",
                            "subject must hold each kind of attribute once",
                            candidate ->
                                    Candidate.parts(candidate.tbs().getSubject())
                                                    .map(AttributeTypeAndValue::getType)
                                                    .distinct()
                                                    .count()
                                            == candidate.tbs().getSubject().getRDNs().length),
                    Demand.of(
                            "attributes-of-names-are-known-and-in-order",
                            "our certificate profiles, 2.5",
                            "subject must hold C, O, organizationIdentifier, OU, title, surname,"
                                    + " givenName, CN, serialNumber in this order",
                            candidate -> isInOrder(candidate)),
                    Demand.of(
                            "organization-identifier-names-its-register",
                            "CA/B S/MIME BR §7.1.4.2.2 (d)",
                            "organizationIdentifier must begin with register and country",
                            candidate ->
                                    candidate
                                            .nameParts()
                                            .filter(part ->
                                                    part.getType()
                                                            .equals(
                                                                    BCStyle
                                                                            .ORGANIZATION_IDENTIFIER))
                                            .map(part -> part.getValue().toString())
                                            .allMatch(
                                                    text -> ORGANISATION.matcher(text).matches())),
                    Demand.of(
                                    "subject-is-not-its-own-issuer",
                                    "RFC 5280 §3.2, §6.1",
                                    "subject must have another name than the issuer",
                                    candidate ->
                                            !candidate
                                                    .tbs()
                                                    .getSubject()
                                                    .equals(candidate.tbs().getIssuer()))
                            .only(practice -> !practice.isRoot()));

    private NamingRules() {}

    private static boolean isCountry(AttributeTypeAndValue part) {
        return part.getValue() instanceof ASN1PrintableString text
                && COUNTRY.matcher(text.getString()).matches();
    }

    private static boolean isInOrder(Candidate candidate) {
        List<Integer> places =
                Candidate.parts(candidate.tbs().getSubject())
                        .map(part -> OURS.indexOf(part.getType()))
                        .toList();
        return !places.contains(-1) && places.equals(places.stream().sorted().toList());
    }
}
