// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;

/// What certificatePolicies names, for the rules.
final class Policies {

    /// anyPolicy (RFC 5280 §4.2.1.4).
    static final ASN1ObjectIdentifier ANY = new ASN1ObjectIdentifier("2.5.29.32.0");

    /// What the CA/Browser Forum's policies for mail begin with.
    private static final ASN1ObjectIdentifier FORUM = new ASN1ObjectIdentifier("2.23.140.1.5");

    private Policies() {}

    /// Empty when the extension is absent.
    static List<ASN1ObjectIdentifier> in(Candidate candidate) {
        return candidate
                .read(Extension.certificatePolicies, CertificatePolicies::getInstance)
                .stream()
                .flatMap(found -> Stream.of(found.getPolicyInformation()))
                .map(PolicyInformation::getPolicyIdentifier)
                .toList();
    }

    /// Those of the CA/Browser Forum, each once.
    static List<ASN1ObjectIdentifier> ofForumIn(Candidate candidate) {
        return in(candidate).stream().filter(id -> id.on(FORUM)).distinct().toList();
    }
}
