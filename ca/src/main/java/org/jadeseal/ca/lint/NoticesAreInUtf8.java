// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1UTF8String;

/// RFC 5280 forbids VisibleString and BMPString, RFC 6818 forbids IA5String; this one is left.
final class NoticesAreInUtf8 extends CertificateRule {

    NoticesAreInUtf8() {
        super("RFC 5280 §4.2.1.4, RFC 6818 §3", "explicitText must be a UTF8String");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Notices.in(candidate).allMatch(ASN1UTF8String.class::isInstance);
    }
}
