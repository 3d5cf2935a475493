// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.UserNotice;

/// What policies say to the user, for the rules.
final class Notices {

    private Notices() {}

    /// The texts, whatever their type is.
    static Stream<ASN1Encodable> in(Candidate candidate) {
        return candidate
                .qualifiers()
                .filter(found ->
                        found.getPolicyQualifierId().equals(PolicyQualifierId.id_qt_unotice))
                .map(found -> UserNotice.getInstance(found.getQualifier()))
                .filter(notice -> notice.getExplicitText() != null)
                .map(notice -> notice.getExplicitText().toASN1Primitive());
    }
}
