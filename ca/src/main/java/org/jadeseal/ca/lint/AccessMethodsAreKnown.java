// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.AccessDescription;

/// The two ways of access that verifiers know.
final class AccessMethodsAreKnown extends CertificateRule {

    AccessMethodsAreKnown() {
        super(
                "RFC 5280 §4.2.2.1",
                "authorityInfoAccess must hold id-ad-ocsp and id-ad-caIssuers only");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Addresses.ofAccess(candidate)
                .map(AccessDescription::getAccessMethod)
                .allMatch(method ->
                        method.equals(AccessDescription.id_ad_ocsp)
                                || method.equals(AccessDescription.id_ad_caIssuers));
    }
}
