// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.KeyUsage;

/// Without the bit, verifiers refuse what the CA has signed.
final class AuthorityMaySignCertificates extends CertificateRule {

    AuthorityMaySignCertificates() {
        super("RFC 5280 §4.2.1.3", "a CA must have keyCertSign");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isAuthority();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.allows(KeyUsage.keyCertSign);
    }
}
