// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jadeseal.ca.key.SignatureScheme;

/// The certificate names a signature algorithm that we use, with the parameters it must have: NULL
/// for RSA, none for ECDSA and ML-DSA.
final class AlgorithmIsOneOfOurs implements Rule {

    private static final Set<AlgorithmIdentifier> ALLOWED =
            Arrays.stream(SignatureScheme.values())
                    .map(SignatureScheme::identifier)
                    .collect(Collectors.toUnmodifiableSet());

    @Override
    public String citation() {
        return "RFC 4055 §5, RFC 5758 §3.2, RFC 9881 §2";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        AlgorithmIdentifier algorithm = candidate.tbs().getSignature();
        return Rule.when(
                !ALLOWED.contains(algorithm),
                "signature algorithm "
                        + algorithm.getAlgorithm()
                        + " is not one of ours, or its parameters are wrong");
    }
}
