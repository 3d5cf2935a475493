// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jadeseal.ca.x509.MailboxAddress;

/// subjectAltName and subjectDirectoryAttributes (RFC 5280 §4.2.1.6, §4.2.1.8, RFC 9598).
final class AlternativeNameRules {

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern HOST = Pattern.compile(LABEL + "([.]" + LABEL + ")*");

    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@" + LABEL + "([.]" + LABEL + ")*");

    static final List<Rule> ALL =
            List.of(
                    Demand.of(
                            "alternative-names-are-not-an-empty-list",
                            "RFC 5280 §4.2.1.6",
                            "subjectAltName must hold a name",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.subjectAlternativeName,
                                                    ASN1Sequence::getInstance)
                                            .filter(names -> names.size() == 0)
                                            .isEmpty()),
                    Demand.of(
                            "alternative-names-of-nobody-are-critical",
                            "RFC 5280 §4.2.1.6",
                            "subjectAltName must be critical exactly when subject is empty",
                            candidate ->
                                    !candidate.has(Extension.subjectAlternativeName)
                                            || candidate.isCritical(
                                                            Extension.subjectAlternativeName)
                                                    == (candidate.tbs().getSubject().size() == 0)),
                    names(
                            "mailboxes-are-bare-addresses",
                            "RFC 5280 §4.2.1.6, RFC 5321 §4.1.2",
                            "rfc822Name must be an address without a phrase or brackets",
                            GeneralName.rfc822Name,
                            name -> MAILBOX.matcher(name.getName().toString()).matches()),
                    names(
                            "domains-are-in-a-labels",
                            "RFC 9549 §2, RFC 5280 §7.2, §7.5",
                            "rfc822Name must be in ASCII, its domain in A-labels",
                            GeneralName.rfc822Name,
                            name -> name.getName().toString().chars().allMatch(c -> c < 0x80)),
                    names(
                            "host-names-are-labels",
                            "RFC 5280 §4.2.1.6, RFC 1034 §3.5",
                            "dNSName must be labels of letters, digits and hyphens",
                            GeneralName.dNSName,
                            name -> HOST.matcher(name.getName().toString()).matches()),
                    names(
                            "web-addresses-are-absolute",
                            "RFC 5280 §4.2.1.6, RFC 3986 §4.3",
                            "uniformResourceIdentifier must be absolute",
                            GeneralName.uniformResourceIdentifier,
                            name -> isAbsolute(name.getName().toString())),
                    names(
                            "network-addresses-have-four-or-sixteen-octets",
                            "RFC 5280 §4.2.1.6",
                            "iPAddress must have 4 or 16 octets",
                            GeneralName.iPAddress,
                            name -> {
                                int length =
                                        ASN1OctetString.getInstance(name.getName())
                                                .getOctets()
                                                .length;
                                return length == 4 || length == 16;
                            }),
                    names(
                            "international-mailboxes-need-to-be",
                            "RFC 9598 §3",
                            "SmtpUTF8Mailbox must be a UTF8String whose part before the @ is not"
                                    + " ASCII and whose domain is in lower-case A-labels",
                            GeneralName.otherName,
                            name -> isInternational(name)),
                    Demand.of(
                            "directory-attributes-are-not-critical",
                            "RFC 5280 §4.2.1.8",
                            "subjectDirectoryAttributes must not be critical",
                            candidate ->
                                    !candidate.isCritical(Extension.subjectDirectoryAttributes)),
                    Demand.of(
                            "directory-attributes-are-not-an-empty-list",
                            "RFC 5280 §4.2.1.8",
                            "subjectDirectoryAttributes must hold an attribute",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.subjectDirectoryAttributes,
                                                    ASN1Sequence::getInstance)
                                            .filter(found -> found.size() == 0)
                                            .isEmpty()));

    private AlternativeNameRules() {}

    private static Demand names(
            String name, String citation, String text, int tag, Predicate<GeneralName> kept) {
        return Demand.of(
                name, citation, text, candidate -> candidate.alternativeNames(tag).allMatch(kept));
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Other kinds of otherName are nobody's business here.
    private static boolean isInternational(GeneralName name) {
        ASN1Sequence other = ASN1Sequence.getInstance(name.getName());
        if (!MailboxAddress.SMTP_UTF8_MAILBOX.equals(other.getObjectAt(0))) {
            return true;
        }
        ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(other.getObjectAt(1));
        if (!(tagged.getExplicitBaseObject() instanceof ASN1UTF8String text)) {
            return false;
        }
        Optional<MailboxAddress> mailbox = MailboxAddress.read(text.getString());
        return mailbox.filter(found -> found.text().equals(text.getString()))
                .filter(found -> found.local().chars().anyMatch(c -> c >= 0x80))
                .isPresent();
    }
}
