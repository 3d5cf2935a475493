// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;

/// At least one policy is named, none twice, and never anyPolicy.
final class PoliciesAreNamedOnce implements Rule {

    private static final ASN1ObjectIdentifier ANY_POLICY = new ASN1ObjectIdentifier("2.5.29.32.0");

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.4";
    }

    @Override
    public boolean concerns(Practice practice) {
        return !practice.isRoot() && practice != Practice.STATUS_SIGNER;
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        List<ASN1ObjectIdentifier> named =
                candidate
                        .value(Extension.certificatePolicies)
                        .map(CertificatePolicies::getInstance)
                        .map(policies -> Stream.of(policies.getPolicyInformation()))
                        .orElse(Stream.empty())
                        .map(PolicyInformation::getPolicyIdentifier)
                        .toList();
        return Rule.when(
                named.isEmpty()
                        || named.size() != Set.copyOf(named).size()
                        || named.contains(ANY_POLICY),
                "certificatePolicies must name a policy, each once and not anyPolicy: " + named);
    }
}
