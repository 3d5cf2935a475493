// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.Extension;

/// Over plain http: nothing has to be verified before the answer, which is signed.
final class StatusAndIssuerAreOverHttp extends CertificateRule {

    private static final List<ASN1ObjectIdentifier> METHODS =
            List.of(AccessDescription.id_ad_ocsp, AccessDescription.id_ad_caIssuers);

    StatusAndIssuerAreOverHttp() {
        super(
                "RFC 5280 §4.2.2.1",
                "authorityInfoAccess must have one http address each for OCSP and issuer,"
                        + " not critical");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.hasStatus();
    }

    @Override
    boolean keeps(Candidate candidate) {
        List<AccessDescription> found = Addresses.ofAccess(candidate).toList();
        return !candidate.isCritical(Extension.authorityInfoAccess)
                && found.stream().map(AccessDescription::getAccessMethod).toList().equals(METHODS)
                && found.stream()
                        .map(AccessDescription::getAccessLocation)
                        .allMatch(Addresses::isHttp);
    }
}
