// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.Samples.extended;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jadeseal.ca.x509.MailboxAddress;

/// Alternative names, directory attributes, constraints of names.
final class AlternativeNameSamples {

    private static final GeneralNames MAILBOX = names(mail("wang@mail.example.tw"));

    private AlternativeNameSamples() {}

    static List<Samples.Bad> all() {
        return List.of(
                named("alternative-names-are-not-an-empty-list", new DERSequence()),
                extended(
                        "alternative-names-of-nobody-are-critical",
                        Extension.subjectAlternativeName,
                        true,
                        MAILBOX),
                named("mailboxes-are-bare-addresses", names(mail("Wang <wang@mail.example.tw>"))),
                named("domains-are-in-a-labels", names(mail("wang@郵件.tw"))),
                named("mailbox-is-the-one-approved", names(mail("chen@mail.example.tw"))),
                named(
                        "host-names-are-labels",
                        names(new GeneralName(GeneralName.dNSName, new DERIA5String(" ")))),
                named(
                        "web-addresses-are-absolute",
                        names(
                                new GeneralName(
                                        GeneralName.uniformResourceIdentifier,
                                        new DERIA5String("/cps")))),
                named(
                        "network-addresses-have-four-or-sixteen-octets",
                        names(
                                new GeneralName(
                                        GeneralName.iPAddress, new DEROctetString(new byte[5])))),
                named(
                        "mail-names-are-mailboxes",
                        names(new GeneralName(GeneralName.dNSName, "mail.example.tw"))),
                named("international-mailboxes-need-to-be", names(international("wang@mail.tw"))),
                attributes("directory-attributes-are-not-critical", true),
                attributes("directory-attributes-are-not-an-empty-list", false),
                attributes("directory-attributes-are-absent", false),
                extended(
                        "qualified-statements-are-not-critical",
                        Extension.qCStatements,
                        true,
                        new DERSequence()),
                constrained("name-constraints-are-for-authorities", true, tree()),
                constrained("name-constraints-are-critical", false, tree()),
                constrained("name-constraints-are-not-empty", true),
                constrained("name-constraints-have-no-bounds", true, tree(maximum())));
    }

    private static Samples.Bad named(String rule, ASN1Encodable names) {
        return extended(rule, Extension.subjectAlternativeName, false, names);
    }

    private static Samples.Bad attributes(String rule, boolean critical) {
        return extended(rule, Extension.subjectDirectoryAttributes, critical, new DERSequence());
    }

    private static Samples.Bad constrained(
            String rule, boolean critical, ASN1Encodable... permitted) {
        ASN1Encodable constraints =
                permitted.length == 0
                        ? new DERSequence()
                        : new DERSequence(
                                new DERTaggedObject(false, 0, new DERSequence(permitted)));
        return extended(rule, Extension.nameConstraints, critical, constraints);
    }

    private static DERSequence tree(ASN1Encodable... bounds) {
        ASN1Encodable base = mail("example.tw");
        return bounds.length == 0
                ? new DERSequence(base)
                : new DERSequence(new ASN1Encodable[] {base, bounds[0]});
    }

    private static DERTaggedObject maximum() {
        return new DERTaggedObject(false, 1, new ASN1Integer(1));
    }

    private static GeneralNames names(GeneralName name) {
        return new GeneralNames(name);
    }

    private static GeneralName mail(String text) {
        return new GeneralName(GeneralName.rfc822Name, new DERIA5String(text, false));
    }

    private static GeneralName international(String text) {
        return new GeneralName(
                GeneralName.otherName,
                new DERSequence(
                        new ASN1Encodable[] {
                            MailboxAddress.SMTP_UTF8_MAILBOX,
                            new DERTaggedObject(true, 0, new DERUTF8String(text))
                        }));
    }
}
