// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x500.style.BCStyle;

/// The attribute is of PKCS #9 and for old certificates only.
final class MailAddressesAreNotInNames extends CertificateRule {

    MailAddressesAreNotInNames() {
        super(
                "RFC 5280 §4.1.2.6",
                "subject must not hold emailAddress; subjectAltName is its place");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.nameParts().noneMatch(part -> part.getType().equals(BCStyle.EmailAddress));
    }
}
