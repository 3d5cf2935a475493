// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Verifiers outside the law that they refer to do not know them.
final class QualifiedStatementsAreNotCritical extends CertificateRule {

    QualifiedStatementsAreNotCritical() {
        super("CA/B S/MIME BR §7.1.2.3 (k), RFC 3739 §3.2.6", "qcStatements must not be critical");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isCritical(Extension.qCStatements);
    }
}
