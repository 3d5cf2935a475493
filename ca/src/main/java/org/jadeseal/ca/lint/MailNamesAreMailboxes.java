// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.GeneralName;

/// A certificate for mail is for no host and no website.
final class MailNamesAreMailboxes extends CertificateRule {

    MailNamesAreMailboxes() {
        super(
                "CA/B S/MIME BR §7.1.4.2.1",
                "subjectAltName must hold rfc822Name or SmtpUTF8Mailbox only");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames()
                .map(GeneralName::getTagNo)
                .allMatch(kind -> kind == GeneralName.rfc822Name || kind == GeneralName.otherName);
    }
}
