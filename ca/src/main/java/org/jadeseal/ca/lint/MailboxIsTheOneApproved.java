// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.jadeseal.ca.x509.MailboxAddress;

/// The holder has shown to read the mail of this address.
final class MailboxIsTheOneApproved extends CertificateRule {

    MailboxIsTheOneApproved() {
        super(
                "our certificate profiles, 2.4",
                "subjectAltName must hold the proven mailbox and nothing else");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames()
                .toList()
                .equals(
                        candidate.approved().mailbox().stream()
                                .map(MailboxAddress::generalName)
                                .toList());
    }
}
