// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;

/// Others would have to be understood by everybody.
final class QualifiersAreOfKnownKinds extends CertificateRule {

    QualifiersAreOfKnownKinds() {
        super("RFC 5280 §4.2.1.4", "qualifiers of policies must be id-qt-cps or id-qt-unotice");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .qualifiers()
                .map(PolicyQualifierInfo::getPolicyQualifierId)
                .allMatch(kind ->
                        kind.equals(PolicyQualifierId.id_qt_cps)
                                || kind.equals(PolicyQualifierId.id_qt_unotice));
    }
}
