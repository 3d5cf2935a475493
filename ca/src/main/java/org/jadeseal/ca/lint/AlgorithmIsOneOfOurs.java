// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// The certificate names a signature algorithm that we use, with the parameters it must have: NULL
/// for RSA, none for ECDSA.
final class AlgorithmIsOneOfOurs implements Rule {

    private static final List<AlgorithmIdentifier> ALLOWED =
            List.of(
                    new AlgorithmIdentifier(
                            PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE),
                    new AlgorithmIdentifier(
                            PKCSObjectIdentifiers.sha384WithRSAEncryption, DERNull.INSTANCE),
                    new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256));

    @Override
    public String citation() {
        return "RFC 4055 §5, RFC 5758 §3.2";
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
