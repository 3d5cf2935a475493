// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Both fields are optional, but not both at once.
final class PolicyConstraintsAreNotEmpty extends CertificateRule {

    PolicyConstraintsAreNotEmpty() {
        super("RFC 5280 §4.2.1.11", "policyConstraints must constrain something");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isEmptyList(Extension.policyConstraints);
    }
}
