// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.SubjectKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WeakKeysTest {

    @Test
    void a_sound_key_breaks_no_rule() {
        assertThat(KeyLint.check(SubjectKey.ofOurs(SampleKeys.rsa2048()))).isEmpty();
    }

    static Stream<Arguments> weakKeys() {
        BigInteger good = ((SubjectKey.Rsa) SubjectKey.ofOurs(SampleKeys.rsa2048())).modulus();
        BigInteger sized = BigInteger.ONE.shiftLeft(2047);
        BigInteger primes =
                Stream.of(11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157)
                        .map(BigInteger::valueOf)
                        .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger roca = sized.divide(primes).add(BigInteger.ONE).multiply(primes);
        return Stream.of(
                Arguments.of(
                        "modulus-has-an-allowed-length", SampleKeys.rsa(good.shiftRight(1), 65537)),
                Arguments.of("exponent-is-odd-and-large", SampleKeys.rsa(good, 3)),
                Arguments.of("exponent-is-odd-and-large", SampleKeys.rsa(good, 65538)),
                Arguments.of(
                        "modulus-has-no-small-factor",
                        SampleKeys.rsa(
                                sized.divide(BigInteger.valueOf(751))
                                        .add(BigInteger.ONE)
                                        .multiply(BigInteger.valueOf(751)),
                                65537)),
                Arguments.of(
                        "modulus-is-not-of-close-primes",
                        SampleKeys.rsa(SampleKeys.closePrimes(), 65537)),
                Arguments.of(
                        "modulus-has-no-roca-fingerprint",
                        SampleKeys.rsa(
                                roca.add(BigInteger.valueOf(65_537).pow(29).mod(primes)), 65537)));
    }

    @ParameterizedTest
    @MethodSource("weakKeys")
    void a_weak_key_breaks_its_rule(String rule, SubjectKey key) {
        List<Finding> findings = KeyLint.check(key);

        assertThat(findings).extracting(Finding::rule).contains(rule);
    }
}
