// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.x509.PolicyQualifierId;

/// An address is in ASCII.
final class PracticeStatementIsAnIa5Address extends CertificateRule {

    PracticeStatementIsAnIa5Address() {
        super("RFC 5280 §4.2.1.4", "id-qt-cps must hold an IA5String");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .qualifiers()
                .filter(found -> found.getPolicyQualifierId().equals(PolicyQualifierId.id_qt_cps))
                .allMatch(found -> found.getQualifier() instanceof ASN1IA5String);
    }
}
