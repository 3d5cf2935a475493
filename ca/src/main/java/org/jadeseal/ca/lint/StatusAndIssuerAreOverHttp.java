// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;

/// OCSP and the issuer's certificate each have one address over plain http, not critical.
final class StatusAndIssuerAreOverHttp implements Rule {

    private static final List<ASN1ObjectIdentifier> METHODS =
            List.of(AccessDescription.id_ad_ocsp, AccessDescription.id_ad_caIssuers);

    @Override
    public String citation() {
        return "RFC 5280 §4.2.2.1";
    }

    @Override
    public boolean concerns(Practice practice) {
        return practice.hasStatus();
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        AccessDescription[] found =
                candidate
                        .value(Extension.authorityInfoAccess)
                        .map(AuthorityInformationAccess::getInstance)
                        .map(AuthorityInformationAccess::getAccessDescriptions)
                        .orElse(new AccessDescription[0]);
        List<ASN1ObjectIdentifier> methods =
                Stream.of(found).map(AccessDescription::getAccessMethod).toList();
        return Rule.when(
                candidate.isCritical(Extension.authorityInfoAccess)
                        || !methods.equals(METHODS)
                        || !Stream.of(found)
                                .map(AccessDescription::getAccessLocation)
                                .allMatch(Addresses::isHttp),
                "authorityInfoAccess must have one http address each for OCSP and issuer");
    }
}
