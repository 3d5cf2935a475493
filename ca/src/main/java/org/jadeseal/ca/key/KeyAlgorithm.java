// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/// The kinds of our own signing keys.
public enum KeyAlgorithm {
    RSA_2048,
    RSA_3072,
    RSA_4096,
    P_256;

    KeyPair generate() {
        try {
            return switch (this) {
                case RSA_2048 -> rsa(2048);
                case RSA_3072 -> rsa(3072);
                case RSA_4096 -> rsa(4096);
                case P_256 -> generate("EC", new ECGenParameterSpec("secp256r1"));
            };
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("no provider makes keys of kind " + this, e);
        }
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        return generate("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
    }

    private static KeyPair generate(String family, AlgorithmParameterSpec size)
            throws GeneralSecurityException {
        return Cryptography.generator(family, size).generateKeyPair();
    }
}
