// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Reasons alone are no place where a list could be.
final class DistributionPointsSayWhere extends CertificateRule {

    DistributionPointsSayWhere() {
        super("RFC 5280 §4.2.1.13", "a distribution point must name a place or an issuer");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .points()
                .allMatch(point ->
                        point.getDistributionPoint() != null || point.getCRLIssuer() != null);
    }
}
