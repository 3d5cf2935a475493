// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// It tells where more is to be had, and nobody has to go there.
final class AccessIsNotCritical extends CertificateRule {

    AccessIsNotCritical() {
        super("RFC 5280 §4.2.2.1", "authorityInfoAccess must not be critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isCritical(Extension.authorityInfoAccess);
    }
}
