// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which provider signs and verifies: Amazon's where its library loads, else the platform's.
///
/// The provider is always named and never installed, so that nothing else changes with it.
final class Cryptography {

    private static final Logger LOG = LoggerFactory.getLogger(Cryptography.class);

    private static final Optional<Provider> ACCELERATED = accelerated();

    private Cryptography() {}

    static Signature signature(String algorithm) throws GeneralSecurityException {
        return isAccelerated(algorithm)
                ? Signature.getInstance(algorithm, ACCELERATED.orElseThrow())
                : Signature.getInstance(algorithm);
    }

    static KeyFactory keyFactory(String algorithm) throws NoSuchAlgorithmException {
        return isAccelerated(algorithm)
                ? KeyFactory.getInstance(algorithm, ACCELERATED.orElseThrow())
                : KeyFactory.getInstance(algorithm);
    }

    static KeyPairGenerator generator(String algorithm, AlgorithmParameterSpec size)
            throws GeneralSecurityException {
        KeyPairGenerator generator =
                isAccelerated(algorithm)
                        ? KeyPairGenerator.getInstance(algorithm, ACCELERATED.orElseThrow())
                        : KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator;
    }

    /// The platform is the faster one at ML-DSA.
    private static boolean isAccelerated(String algorithm) {
        return ACCELERATED.isPresent() && !algorithm.startsWith("ML-DSA");
    }

    private static Optional<Provider> accelerated() {
        AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
        if (provider.getLoadingError() == null) {
            LOG.info("signatures by {}", provider.getInfo());
            return Optional.of(provider);
        }
        LOG.info("signatures by the Java platform: the native library is not for this machine");
        return Optional.empty();
    }
}
