// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1VisibleString;

/// Of the four types that a notice may have, two are for old certificates.
final class NoticesAreInUtf8 extends CertificateRule {

    NoticesAreInUtf8() {
        super("RFC 6818 §3", "explicitText must not be a VisibleString or BMPString");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Notices.in(candidate)
                .noneMatch(
                        text -> text instanceof ASN1VisibleString || text instanceof ASN1BMPString);
    }
}
