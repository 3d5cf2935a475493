// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// The kinds of keys that we make or certify. Which of them an installation takes, and for what, is
/// in its `AuthoritySettings`.
public enum KeyAlgorithm {
    RSA_2048,
    RSA_3072,
    RSA_4096,
    P_256,
    P_384,
    /// FIPS 204; an experiment: certificates as RFC 9881 has them, which few programs read yet.
    ML_DSA_65;

    /// Which kind `key` is of; empty for RSA of another length.
    public static Optional<KeyAlgorithm> of(SubjectKey key) {
        return switch (key) {
            case SubjectKey.Rsa rsa ->
                    switch (rsa.modulus().bitLength()) {
                        case 2048 -> Optional.of(RSA_2048);
                        case 3072 -> Optional.of(RSA_3072);
                        case 4096 -> Optional.of(RSA_4096);
                        default -> Optional.empty();
                    };
            case SubjectKey.Elliptic point ->
                    Optional.of(point.curve() == SubjectKey.Curve.P_256 ? P_256 : P_384);
            case SubjectKey.MlDsa _ -> Optional.of(ML_DSA_65);
        };
    }

    /// Whether it is there to be tried, and not for certificates that somebody relies on.
    public boolean isExperimental() {
        return this == ML_DSA_65;
    }

    KeyPair generate() {
        try {
            return Cryptography.generator(family(), size()).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("no provider makes keys of kind " + this, e);
        }
    }

    /// The name under which providers know the family.
    String family() {
        return switch (this) {
            case RSA_2048, RSA_3072, RSA_4096 -> "RSA";
            case P_256, P_384 -> "EC";
            case ML_DSA_65 -> "ML-DSA";
        };
    }

    /// The size or curve, as generators take it.
    AlgorithmParameterSpec size() {
        return switch (this) {
            case RSA_2048 -> rsa(2048);
            case RSA_3072 -> rsa(3072);
            case RSA_4096 -> rsa(4096);
            case P_256 -> new ECGenParameterSpec("secp256r1");
            case P_384 -> new ECGenParameterSpec("secp384r1");
            case ML_DSA_65 -> NamedParameterSpec.ML_DSA_65;
        };
    }

    private static AlgorithmParameterSpec rsa(int bits) {
        return new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
    }
}
