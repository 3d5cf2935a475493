// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Where the subject names nobody, the alternative name is the only one.
final class AlternativeNamesOfNobodyAreCritical extends CertificateRule {

    AlternativeNamesOfNobodyAreCritical() {
        super("RFC 5280 §4.2.1.6", "subjectAltName must be critical exactly when subject is empty");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.subjectAlternativeName)
                || candidate.isCritical(Extension.subjectAlternativeName)
                        == (candidate.tbs().getSubject().size() == 0);
    }
}
