// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1String;

/// A notice is shown in a window.
final class NoticesHaveAtMostTwoHundredCharacters extends CertificateRule {

    NoticesHaveAtMostTwoHundredCharacters() {
        super("RFC 5280 §4.2.1.4", "explicitText must have at most 200 characters");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Notices.in(candidate)
                .allMatch(text -> ((ASN1String) text).getString().length() <= 200);
    }
}
