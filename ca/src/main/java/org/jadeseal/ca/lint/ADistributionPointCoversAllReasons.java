// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// A verifier that has fetched one list knows of every revocation.
final class ADistributionPointCoversAllReasons extends CertificateRule {

    ADistributionPointCoversAllReasons() {
        super("RFC 5280 §4.2.1.13", "one distribution point must be for all reasons");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.cRLDistributionPoints)
                || candidate.points().anyMatch(point -> point.getReasons() == null);
    }
}
