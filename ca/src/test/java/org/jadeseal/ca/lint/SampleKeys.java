// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jadeseal.ca.x509.SubjectKey;

/// Good and bad public keys.
final class SampleKeys {

    private static final PublicKey RSA = make("RSA", 2048);

    private static final SubjectKey P_256 = SubjectKey.ofOurs(make("EC", 256));

    private static final SubjectKey ML_DSA = SubjectKey.ofOurs(make("ML-DSA-65", 0));

    private SampleKeys() {}

    static PublicKey rsa2048() {
        return RSA;
    }

    static SubjectKey p256() {
        return P_256;
    }

    static SubjectKey mlDsa() {
        return ML_DSA;
    }

    /// The good key, with its parameters left out.
    static SubjectPublicKeyInfo noNull() {
        SubjectPublicKeyInfo good = SubjectPublicKeyInfo.getInstance(RSA.getEncoded());
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
                good.getPublicKeyData().getOctets());
    }

    static SubjectKey.Rsa rsa(BigInteger modulus, long exponent) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(modulus, BigInteger.valueOf(exponent)));
            return (SubjectKey.Rsa) SubjectKey.ofOurs(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The product of two primes of 1024 bits.
    ///
    /// @param distance how far they are apart, at least
    static BigInteger primesApart(BigInteger distance) {
        BigInteger first =
                BigInteger.probablePrime(1024, new SecureRandom()).setBit(1022).nextProbablePrime();
        return first.multiply(first.add(distance).nextProbablePrime());
    }

    /// @param bits 0 where the algorithm says it all
    private static PublicKey make(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
