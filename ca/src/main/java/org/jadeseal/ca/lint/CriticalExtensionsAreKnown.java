// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/// A verifier that does not know a critical extension has to refuse the certificate.
final class CriticalExtensionsAreKnown extends CertificateRule {

    private static final Set<ASN1ObjectIdentifier> KNOWN =
            Set.of(Extension.keyUsage, Extension.basicConstraints, Extension.extendedKeyUsage);

    CriticalExtensionsAreKnown() {
        super(
                "RFC 5280 §4.2",
                "extensions other than keyUsage, basicConstraints, extKeyUsage must not be critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.criticalExtensions().allMatch(KNOWN::contains);
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return candidate
                .criticalExtensions()
                .filter(id -> !KNOWN.contains(id))
                .map(id -> "as was " + id)
                .findFirst();
    }
}
