// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jadeseal.ca.x509.DistinguishedNames;

/// Subjects, approved as they are.
final class NameSamples {

    /// Without subjectAltName, so that nothing hangs on the subject.
    private static final Draft GOOD = Goods.RSA.withoutMailbox().draft();

    private static final DERUTF8String A = utf8("a");

    private static final DERUTF8String B = utf8("b");

    private NameSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.of(
                        "subject-is-not-empty", named(BCStyle.CN, A), named(), "reads-as-approved"),
                Sample.of(
                        "names-have-one-attribute-per-step",
                        named(BCStyle.O, A, BCStyle.OU, B),
                        GOOD.named(
                                new X500NameBuilder()
                                        .addMultiValuedRDN(
                                                new ASN1ObjectIdentifier[] {BCStyle.O, BCStyle.OU},
                                                new ASN1Encodable[] {A, B})
                                        .build())),
                Sample.of(
                        "attributes-of-names-stand-once",
                        named(BCStyle.OU, A, BCStyle.CN, B),
                        named(BCStyle.CN, A, BCStyle.CN, B)),
                Sample.of(
                        "attributes-of-names-are-known-and-in-order",
                        named(BCStyle.O, A, BCStyle.CN, B),
                        named(BCStyle.CN, B, BCStyle.O, A)),
                Sample.of(
                        "name-strings-are-of-chosen-types",
                        named(BCStyle.CN, utf8("王")),
                        named(BCStyle.CN, new DERBMPString("王"))),
                Sample.of(
                        "name-parts-have-at-most-sixty-four-characters",
                        named(BCStyle.CN, utf8("𠮷".repeat(64))),
                        named(BCStyle.CN, utf8("𠮷".repeat(65)))),
                Sample.of(
                        "names-show-every-character",
                        named(BCStyle.CN, utf8("王小明")),
                        named(BCStyle.CN, utf8("王小\u200b明"))),
                Sample.of(
                        "names-are-composed",
                        named(BCStyle.CN, utf8("\u00e9")),
                        named(BCStyle.CN, utf8("e\u0301"))),
                Sample.of(
                        "country-is-two-capital-letters",
                        named(BCStyle.C, new DERPrintableString("TW")),
                        named(BCStyle.C, new DERPrintableString("tw"))),
                Sample.of(
                        "organization-identifier-names-its-register",
                        named(BCStyle.ORGANIZATION_IDENTIFIER, printable("NTRTW-04595257")),
                        named(BCStyle.ORGANIZATION_IDENTIFIER, printable("04595257"))),
                Sample.of(
                        "mail-addresses-are-not-in-names",
                        named(BCStyle.CN, utf8("wang@mail.example.tw")),
                        named(BCStyle.EmailAddress, utf8("wang@mail.example.tw")),
                        "attributes-of-names-are-known-and-in-order"),
                Sample.of(
                        "subject-is-not-its-own-issuer",
                        GOOD.named(DistinguishedNames.ofAuthority("玉印試用機關", "Somebody")),
                        GOOD.named(GOOD.circumstances().issuer().subject())));
    }

    private static Draft named() {
        return GOOD.named(new X500NameBuilder().build());
    }

    private static Draft named(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return GOOD.named(new X500NameBuilder().addRDN(type, value).build());
    }

    private static Draft named(
            ASN1ObjectIdentifier first,
            ASN1Encodable value,
            ASN1ObjectIdentifier second,
            ASN1Encodable other) {
        return GOOD.named(new X500NameBuilder().addRDN(first, value).addRDN(second, other).build());
    }

    private static DERUTF8String utf8(String text) {
        return new DERUTF8String(text);
    }

    private static DERPrintableString printable(String text) {
        return new DERPrintableString(text);
    }
}
