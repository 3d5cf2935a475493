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

    private static final PublicKey RSA = make();

    private SampleKeys() {}

    static PublicKey rsa2048() {
        return RSA;
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

    /// The product of two primes that follow each other.
    static BigInteger closePrimes() {
        BigInteger one =
                BigInteger.probablePrime(1024, new SecureRandom()).setBit(1023).setBit(1022);
        BigInteger first = one.nextProbablePrime();
        return first.multiply(first.nextProbablePrime());
    }

    private static PublicKey make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
