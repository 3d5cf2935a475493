// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// GeneralNames has no empty form.
final class AlternativeNamesAreNotAnEmptyList extends CertificateRule {

    AlternativeNamesAreNotAnEmptyList() {
        super("RFC 5280 §4.2.1.6", "subjectAltName must hold a name");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isEmptyList(Extension.subjectAlternativeName);
    }
}
