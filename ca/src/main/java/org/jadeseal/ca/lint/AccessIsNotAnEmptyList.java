// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// The SEQUENCE of descriptions has no empty form.
final class AccessIsNotAnEmptyList extends CertificateRule {

    AccessIsNotAnEmptyList() {
        super("RFC 5280 §4.2.2.1", "authorityInfoAccess must hold an address");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isEmptyList(Extension.authorityInfoAccess);
    }
}
