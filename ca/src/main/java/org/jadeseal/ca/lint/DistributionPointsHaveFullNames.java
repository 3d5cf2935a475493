// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;

/// A relative name has to be looked up in a directory.
final class DistributionPointsHaveFullNames extends CertificateRule {

    DistributionPointsHaveFullNames() {
        super(
                "RFC 5280 §4.2.1.13",
                "a distribution point must not be named relative to its issuer");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .points()
                .map(DistributionPoint::getDistributionPoint)
                .allMatch(
                        name -> name == null || name.getType() == DistributionPointName.FULL_NAME);
    }
}
