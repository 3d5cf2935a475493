// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// The SEQUENCE of purposes has no empty form.
final class PurposesAreNotAnEmptyList extends CertificateRule {

    PurposesAreNotAnEmptyList() {
        super("RFC 5280 §4.2.1.12", "extKeyUsage must name a purpose");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isEmptyList(Extension.extendedKeyUsage);
    }
}
