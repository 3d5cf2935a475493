// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Both fields are optional, but not both at once.
final class NameConstraintsAreNotEmpty extends CertificateRule {

    NameConstraintsAreNotEmpty() {
        super("RFC 5280 §4.2.1.10", "nameConstraints must permit or exclude something");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.nameConstraints)
                || NameSubtrees.in(candidate).findAny().isPresent();
    }
}
