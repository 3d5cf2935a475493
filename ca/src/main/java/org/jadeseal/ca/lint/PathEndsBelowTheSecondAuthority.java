// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;

/// Our tree has two storeys of CAs: the root, and those that it certifies.
final class PathEndsBelowTheSecondAuthority extends CertificateRule {

    PathEndsBelowTheSecondAuthority() {
        super(
                "our certificate profiles, 2.4",
                "pathLenConstraint must be absent in the root and 0 below it");
    }

    @Override
    boolean keeps(Candidate candidate) {
        String expected =
                !candidate.practice().isAuthority() || candidate.practice().isRoot() ? "null" : "0";
        return candidate
                .read(Extension.basicConstraints, BasicConstraints::getInstance)
                .map(found -> String.valueOf(found.getPathLenConstraintInteger()))
                .filter(expected::equals)
                .isPresent();
    }
}
