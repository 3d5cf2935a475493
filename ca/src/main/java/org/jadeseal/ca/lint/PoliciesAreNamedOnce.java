// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/// A certificate says under which policy it was issued; root and responder are under all of them.
final class PoliciesAreNamedOnce extends CertificateRule {

    PoliciesAreNamedOnce() {
        super(
                "RFC 5280 §4.2.1.4",
                "certificatePolicies must name a policy, each once and not anyPolicy");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isRoot() && practice != Practice.STATUS_SIGNER;
    }

    @Override
    boolean keeps(Candidate candidate) {
        List<ASN1ObjectIdentifier> named = Policies.in(candidate);
        return !named.isEmpty()
                && named.size() == Set.copyOf(named).size()
                && !named.contains(Policies.ANY);
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("named " + Policies.in(candidate));
    }
}
