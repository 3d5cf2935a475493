// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.Samples.attribute;
import static org.jadeseal.ca.lint.Samples.subject;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// Subjects.
final class NameSamples {

    private NameSamples() {}

    static List<Samples.Bad> all() {
        return List.of(
                subject("subject-is-not-empty", new X500NameBuilder().build()),
                subject(
                        "names-have-one-attribute-per-step",
                        new X500NameBuilder()
                                .addMultiValuedRDN(
                                        new ASN1ObjectIdentifier[] {BCStyle.CN, BCStyle.SURNAME},
                                        new ASN1Encodable[] {utf8("a"), utf8("b")})
                                .build()),
                attribute("name-strings-are-of-chosen-types", BCStyle.CN, new DERBMPString("王")),
                attribute(
                        "name-parts-have-at-most-sixty-four-characters",
                        BCStyle.CN,
                        utf8("王".repeat(65))),
                attribute("names-show-every-character", BCStyle.CN, utf8("王\u200b")),
                attribute("names-are-composed", BCStyle.CN, utf8("e\u0301")),
                attribute(
                        "country-is-two-capital-letters", BCStyle.C, new DERPrintableString("tw")),
                attribute(
                        "mail-addresses-are-not-in-names",
                        BCStyle.EmailAddress,
                        new DERIA5String("wang@mail.example.tw")),
                attribute("attributes-of-names-are-known-and-in-order", BCStyle.L, utf8("臺北市")),
                attribute(
                        "organization-identifier-names-its-register",
                        BCStyle.ORGANIZATION_IDENTIFIER,
                        new DERPrintableString("04595257")),
                subject(
                        "attributes-of-names-stand-once",
                        new X500NameBuilder()
                                .addRDN(BCStyle.CN, utf8("a"))
                                .addRDN(BCStyle.CN, utf8("b"))
                                .build()),
                subject(
                        "subject-is-not-its-own-issuer",
                        Goods.signature().circumstances().issuer().subject()));
    }

    private static DERUTF8String utf8(String text) {
        return new DERUTF8String(text);
    }
}
