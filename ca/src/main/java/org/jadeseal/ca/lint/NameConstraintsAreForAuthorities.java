// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Nothing comes after it whose names could be constrained.
final class NameConstraintsAreForAuthorities extends CertificateRule {

    NameConstraintsAreForAuthorities() {
        super("RFC 5280 §4.2.1.10", "nameConstraints must not be in a certificate of no CA");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isAuthority();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.nameConstraints);
    }
}
