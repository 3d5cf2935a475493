// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;

/// Verifiers refuse what was signed by somebody who is not called a CA.
final class AuthoritySaysSoCritically extends CertificateRule {

    AuthoritySaysSoCritically() {
        super("RFC 5280 §4.2.1.9", "a CA must have critical basicConstraints with cA");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isAuthority();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.isCritical(Extension.basicConstraints)
                && candidate
                        .read(Extension.basicConstraints, BasicConstraints::getInstance)
                        .filter(BasicConstraints::isCA)
                        .isPresent();
    }
}
