// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.SubjectKey;

/// For each rule about keys a key that breaks it and nothing else, and one nearest to it that keeps
/// all of them.
final class KeySamples {

    /// Those that the fingerprint of ROCA is about.
    private static final Set<Integer> ROCA =
            Set.of(11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157);

    private static final BigInteger ROCA_PRODUCT = product(ROCA.stream().mapToInt(n -> n));

    /// Of all primes below 752.
    private static final BigInteger SMALL =
            product(IntStream.range(2, 752).filter(n -> BigInteger.valueOf(n).isProbablePrime(50)));

    private static final BigInteger GOOD =
            ((SubjectKey.Rsa) SubjectKey.ofOurs(SampleKeys.rsa2048())).modulus();

    private KeySamples() {}

    record KeySample(String rule, SubjectKey good, SubjectKey bad) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<KeySample> all() {
        return Stream.of(
                moduli("modulus-has-an-allowed-length", GOOD, primes(1024, 1000)),
                new KeySample(
                        "exponent-is-odd-and-large",
                        SampleKeys.rsa(GOOD, 65_537),
                        SampleKeys.rsa(GOOD, 65_535)),
                moduli(
                        "modulus-has-no-small-factor",
                        primes(1024, 1015).multiply(BigInteger.valueOf(757)),
                        primes(1024, 1015).multiply(BigInteger.valueOf(751))),
                moduli(
                        "modulus-is-not-of-close-primes",
                        SampleKeys.primesApart(BigInteger.ONE.shiftLeft(518)),
                        SampleKeys.primesApart(BigInteger.ONE)),
                moduli("modulus-has-no-roca-fingerprint", fingerprint(2), fingerprint(65_537)));
    }

    private static KeySample moduli(String rule, BigInteger good, BigInteger bad) {
        return new KeySample(rule, SampleKeys.rsa(good, 65_537), SampleKeys.rsa(bad, 65_537));
    }

    /// The product of two primes whose highest two bits are set.
    private static BigInteger primes(int bits, int otherBits) {
        Random random = new Random(20261123);
        return prime(bits, random).multiply(prime(otherBits, random));
    }

    private static BigInteger prime(int bits, Random random) {
        return new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2).nextProbablePrime();
    }

    /// A modulus of 2048 bits without small factors that is `remainder` modulo each of the primes
    /// of the fingerprint.
    private static BigInteger fingerprint(int remainder) {
        BigInteger start = BigInteger.ONE.shiftLeft(2047).divide(ROCA_PRODUCT).add(BigInteger.ONE);
        return Stream.iterate(start, BigInteger.ONE::add)
                .map(ROCA_PRODUCT::multiply)
                .map(BigInteger.valueOf(remainder)::add)
                .filter(modulus -> modulus.gcd(SMALL).equals(BigInteger.ONE))
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger product(IntStream numbers) {
        return numbers.mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
