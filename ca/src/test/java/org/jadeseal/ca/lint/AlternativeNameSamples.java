// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jadeseal.ca.x509.MailboxAddress;

/// Alternative names.
final class AlternativeNameSamples {

    private static final Draft GOOD = Goods.RSA.signature().draft();

    private AlternativeNameSamples() {}

    static List<Sample> all() {
        return List.of(
                bad(
                        "alternative-names-are-not-an-empty-list",
                        GOOD.extension(Extension.subjectAlternativeName, new DERSequence()),
                        "mailbox-is-the-one-approved",
                        "reads-as-approved"),
                bad(
                        "alternative-names-of-nobody-are-critical",
                        GOOD.turned(Extension.subjectAlternativeName),
                        "critical-extensions-are-known",
                        "reads-as-approved"),
                bad(
                        "mailboxes-are-bare-addresses",
                        named(mail("Wang <wang@mail.example.tw>")),
                        "mailbox-is-the-one-approved"),
                bad(
                        "domains-are-in-a-labels",
                        named(mail("wang@郵件.tw")),
                        "mailboxes-are-bare-addresses",
                        "mailbox-is-the-one-approved"),
                bad("mailbox-is-the-one-approved", named(mail("chen@mail.example.tw"))),
                Sample.of(
                        "host-names-are-labels",
                        named(host("mail.example.tw")),
                        named(host("mail example.tw")),
                        "mail-names-are-mailboxes",
                        "mailbox-is-the-one-approved"),
                Sample.of(
                        "web-addresses-are-absolute",
                        named(web("https://www.example.tw/cps")),
                        named(web("/cps")),
                        "mail-names-are-mailboxes",
                        "mailbox-is-the-one-approved",
                        "reads-as-approved"),
                Sample.of(
                        "network-addresses-have-four-or-sixteen-octets",
                        named(network(4)),
                        named(network(5)),
                        "mail-names-are-mailboxes",
                        "mailbox-is-the-one-approved",
                        "reads-as-approved"),
                bad(
                        "mail-names-are-mailboxes",
                        named(mail("wang@mail.example.tw"), host("mail.example.tw")),
                        "mailbox-is-the-one-approved",
                        "reads-as-approved"),
                Sample.of(
                        "international-mailboxes-need-to-be",
                        named(international("王@mail.tw")),
                        named(international("wang@mail.tw")),
                        "mailbox-is-the-one-approved"));
    }

    private static Sample bad(String rule, Draft bad, String... others) {
        return Sample.of(rule, GOOD, bad, others);
    }

    private static Draft named(GeneralName... names) {
        return GOOD.extension(Extension.subjectAlternativeName, new GeneralNames(names));
    }

    private static GeneralName mail(String text) {
        return new GeneralName(GeneralName.rfc822Name, new DERIA5String(text, false));
    }

    private static GeneralName host(String text) {
        return new GeneralName(GeneralName.dNSName, new DERIA5String(text));
    }

    private static GeneralName web(String text) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, new DERIA5String(text));
    }

    private static GeneralName network(int octets) {
        return new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[octets]));
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
