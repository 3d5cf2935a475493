// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.List;
import java.util.stream.Stream;
import javacard.security.Key;
import javacard.security.KeyPair;

/// An RSA key that was made before a card needs it.
public record StockedKey(java.security.KeyPair pair) {

    static final int BITS = 2048;

    /// So many fresh ones.
    public static List<StockedKey> some(int number) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Stream.generate(() -> new StockedKey(generator.generateKeyPair()))
                    .limit(number)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /// The simulator's numbers are as long as the key says, without a sign.
    void fill(KeyPair target) {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        set(
                target.getPrivate(),
                List.of(
                        key.getPrimeP(),
                        key.getPrimeQ(),
                        key.getPrimeExponentP(),
                        key.getPrimeExponentQ(),
                        key.getCrtCoefficient()));
        set(target.getPublic(), List.of(key.getModulus(), key.getPublicExponent()));
    }

    private static void set(Key key, List<BigInteger> numbers) {
        List<KeyNumber> places = KeyNumber.of(key);
        for (int i = 0; i < places.size(); i++) {
            byte[] signed = numbers.get(i).toByteArray();
            short from = (short) (signed[0] == 0 ? 1 : 0);
            places.get(i).setter().set(signed, from, (short) (signed.length - from));
        }
    }
}
