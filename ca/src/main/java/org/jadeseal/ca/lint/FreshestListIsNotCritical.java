// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// A verifier that does not know deltas takes the full list.
final class FreshestListIsNotCritical extends CertificateRule {

    FreshestListIsNotCritical() {
        super("RFC 5280 §4.2.1.15", "freshestCRL must not be critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isCritical(Extension.freshestCRL);
    }
}
