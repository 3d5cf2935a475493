// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingPrimesTest {

    private final Random random = new Random(20261123);

    @Test
    void two_moduli_with_one_prime_in_common_are_found_among_many() {
        List<BigInteger> moduli = sound(301);
        BigInteger shared = prime();
        moduli.set(17, shared.multiply(prime()));
        moduli.set(255, prime().multiply(shared));

        assertThat(SharedPrimes.among(moduli)).containsExactly(17, 255);
    }

    @Test
    void sound_moduli_share_nothing() {
        assertThat(SharedPrimes.among(sound(64))).isEmpty();
    }

    @Test
    void one_modulus_shares_nothing_and_none_neither() {
        assertThat(SharedPrimes.among(sound(1))).isEmpty();
        assertThat(SharedPrimes.among(List.of())).isEmpty();
    }

    private List<BigInteger> sound(int count) {
        List<BigInteger> moduli = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moduli.add(prime().multiply(prime()));
        }
        return moduli;
    }

    private BigInteger prime() {
        return BigInteger.probablePrime(160, random);
    }
}
