// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.x509.IssuerId;

/// Responders themselves have the issuer's certificate only, and so have CAs.
final class AccessIsAtOurAddress extends CertificateRule {

    AccessIsAtOurAddress() {
        super(
                "our certificate profiles, 2.4",
                "authorityInfoAccess must be our responder and the issuer's certificate"
                        + " on our site");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.authorityInfoAccess)
                || access(candidate).equals(expected(candidate));
    }

    private static List<String> access(Candidate candidate) {
        return Addresses.ofAccess(candidate)
                .map(found -> found.getAccessMethod() + " " + found.getAccessLocation().getName())
                .toList();
    }

    private static List<String> expected(Candidate candidate) {
        AuthorityAddresses ours = candidate.approved().addresses();
        IssuerId issuer = candidate.circumstances().issuer().id();
        String certificate = AccessDescription.id_ad_caIssuers + " " + ours.certificate(issuer);
        String status = AccessDescription.id_ad_ocsp + " " + ours.ocsp();
        return candidate.practice().hasStatus()
                ? List.of(status, certificate)
                : List.of(certificate);
    }
}
