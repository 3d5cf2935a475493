// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jadeseal.ca.key.SignatureScheme;

/// The parameters are NULL for RSA, and absent for ECDSA and ML-DSA.
final class AlgorithmIsOneOfOurs extends CertificateRule {

    private static final Set<AlgorithmIdentifier> ALLOWED =
            Arrays.stream(SignatureScheme.values())
                    .map(SignatureScheme::identifier)
                    .collect(Collectors.toUnmodifiableSet());

    AlgorithmIsOneOfOurs() {
        super(
                "RFC 4055 §5, RFC 5758 §3.2, RFC 9881 §2",
                "signature must name an algorithm that we use, with its parameters");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return ALLOWED.contains(candidate.tbs().getSignature());
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("was " + candidate.tbs().getSignature().getAlgorithm());
    }
}
