// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/// A mailbox as mail servers know it.
final class MailboxesAreBareAddresses extends CertificateRule {

    private static final Pattern MAILBOX =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@" + HostNamesAreLabels.HOST.pattern());

    MailboxesAreBareAddresses() {
        super(
                "RFC 5280 §4.2.1.6, RFC 5321 §4.1.2",
                "rfc822Name must be an address without a phrase or brackets");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames(GeneralName.rfc822Name)
                .allMatch(name -> MAILBOX.matcher(name.getName().toString()).matches());
    }
}
