// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;

/// A mailbox as certificates name it: rfc822Name (RFC 5280 §4.2.1.6) when all of it is ASCII,
/// SmtpUTF8Mailbox (RFC 9598 §3) when the part before the `@` is not.
///
/// @param local the part before the `@`, 1 to 64 octets
/// @param domain host labels in ASCII and lower case, internationalised ones as A-labels
public record MailboxAddress(String local, String domain) {

    /// `id-on-SmtpUTF8Mailbox` (RFC 9598 §3).
    public static final ASN1ObjectIdentifier SMTP_UTF8_MAILBOX =
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.9");

    private static final int LONGEST = 254;

    /// Dot-atoms (RFC 5321 §4.1.2, RFC 6531 §3.3); quoted ones are left to museums.
    private static final Pattern LOCAL =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\P{ASCII}]+"
                            + "(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\P{ASCII}]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+"
                            + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public MailboxAddress {
        if (!isPossible(local, domain)) {
            throw new IllegalArgumentException(
                    "mailbox must be dot-atoms before the '@' and host labels after it");
        }
    }

    /// Reads an address as it was registered; empty when a certificate cannot name it, for instance
    /// because its domain is not written in A-labels.
    public static Optional<MailboxAddress> read(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
        return isPossible(local, domain)
                ? Optional.of(new MailboxAddress(local, domain))
                : Optional.empty();
    }

    private static boolean isPossible(String local, String domain) {
        return octets(local) <= 64
                && octets(local) + 1 + domain.length() <= LONGEST
                && LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && NameRules.showsEveryCharacter(local);
    }

    private static int octets(String text) {
        return text.getBytes(UTF_8).length;
    }

    /// As it is written on an envelope.
    public String text() {
        return local + "@" + domain;
    }

    /// As subjectAltName has it.
    public GeneralName generalName() {
        if (local.chars().allMatch(character -> character < 0x80)) {
            return new GeneralName(GeneralName.rfc822Name, new DERIA5String(text()));
        }
        return new GeneralName(
                GeneralName.otherName,
                new DERSequence(
                        new ASN1Encodable[] {
                            SMTP_UTF8_MAILBOX,
                            new DERTaggedObject(true, 0, new DERUTF8String(text()))
                        }));
    }

    @Override
    public String toString() {
        return text();
    }
}
