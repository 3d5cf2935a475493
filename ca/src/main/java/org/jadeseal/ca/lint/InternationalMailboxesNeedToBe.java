// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jadeseal.ca.x509.MailboxAddress;

/// A mailbox that fits into rfc822Name stands there.
final class InternationalMailboxesNeedToBe extends CertificateRule {

    InternationalMailboxesNeedToBe() {
        super(
                "RFC 9598 §3",
                "SmtpUTF8Mailbox must be a UTF8String whose part before the @ is not"
                        + " ASCII and whose domain is in lower-case A-labels");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames(GeneralName.otherName)
                .allMatch(name -> isInternational(name));
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
        return MailboxAddress.read(text.getString())
                .filter(found -> found.text().equals(text.getString()))
                .filter(found -> found.local().chars().anyMatch(c -> c >= 0x80))
                .isPresent();
    }
}
