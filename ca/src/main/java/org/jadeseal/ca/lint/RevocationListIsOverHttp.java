// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;

/// One distribution point, one address over plain http, for all reasons, not critical.
final class RevocationListIsOverHttp implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.13";
    }

    @Override
    public boolean concerns(Practice practice) {
        return !practice.isRoot() && practice != Practice.STATUS_SIGNER;
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Optional<CRLDistPoint> found =
                candidate.value(Extension.cRLDistributionPoints).map(CRLDistPoint::getInstance);
        return Rule.when(
                candidate.isCritical(Extension.cRLDistributionPoints)
                        || found.isEmpty()
                        || found.get().getDistributionPoints().length != 1
                        || !isRight(found.get().getDistributionPoints()[0]),
                "cRLDistributionPoints must be one http address for all reasons, not critical");
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
