// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Whoever does not know them has to refuse the path.
final class PolicyConstraintsAreCritical extends CertificateRule {

    PolicyConstraintsAreCritical() {
        super("RFC 5280 §4.2.1.11", "policyConstraints must be critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.policyConstraints)
                || candidate.isCritical(Extension.policyConstraints);
    }
}
