// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// Without its NULL, the same key would have another hash.
final class RsaKeyNamesItsNull extends CertificateRule {

    RsaKeyNamesItsNull() {
        super(
                "RFC 3279 §2.3.1, RFC 5480 §2.1.1",
                "public key must be of a kind that we certify, an RSA key with NULL as"
                        + " its parameters");
    }

    @Override
    boolean keeps(Candidate candidate) {
        AlgorithmIdentifier algorithm = candidate.tbs().getSubjectPublicKeyInfo().getAlgorithm();
        return candidate.key().isPresent()
                && (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                        || DERNull.INSTANCE.equals(algorithm.getParameters()));
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of(
                "was " + candidate.tbs().getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm());
    }
}
