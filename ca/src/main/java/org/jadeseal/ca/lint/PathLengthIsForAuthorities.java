// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// It counts the CAs that may follow.
final class PathLengthIsForAuthorities extends CertificateRule {

    PathLengthIsForAuthorities() {
        super(
                "RFC 5280 §4.2.1.9",
                "pathLenConstraint must be absent, or not negative and with cA and keyCertSign");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .read(Extension.basicConstraints, BasicConstraints::getInstance)
                .filter(found -> found.getPathLenConstraintInteger() != null)
                .filter(found -> !isAuthority(candidate, found) || isNegative(found))
                .isEmpty();
    }

    private static boolean isAuthority(Candidate candidate, BasicConstraints found) {
        return found.isCA() && candidate.allows(KeyUsage.keyCertSign);
    }

    private static boolean isNegative(BasicConstraints found) {
        return found.getPathLenConstraintInteger().getValue().signum() < 0;
    }
}
