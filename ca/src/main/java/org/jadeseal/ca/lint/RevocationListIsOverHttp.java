// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;

/// Whoever fetches the list needs no certificate to be checked before it.
final class RevocationListIsOverHttp extends CertificateRule {

    RevocationListIsOverHttp() {
        super(
                "RFC 5280 §4.2.1.13",
                "cRLDistributionPoints must be one http address for all reasons, not critical");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isRoot() && practice != Practice.STATUS_SIGNER;
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isCritical(Extension.cRLDistributionPoints)
                && candidate.points().count() == 1
                && candidate.points().allMatch(RevocationListIsOverHttp::isRight);
    }

    private static boolean isRight(DistributionPoint point) {
        DistributionPointName name = point.getDistributionPoint();
        if (point.getReasons() != null || point.getCRLIssuer() != null || name == null) {
            return false;
        }
        return name.getType() == DistributionPointName.FULL_NAME
                && Addresses.areHttp(GeneralNames.getInstance(name.getName()));
    }
}
