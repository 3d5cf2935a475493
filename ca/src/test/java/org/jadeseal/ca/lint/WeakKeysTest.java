// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.SubjectKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WeakKeysTest {

    static Stream<KeySamples.KeySample> samples() {
        return KeySamples.all();
    }

    @Test
    void a_sound_key_breaks_no_rule() {
        assertThat(KeyLint.check(SubjectKey.ofOurs(SampleKeys.rsa2048()))).isEmpty();
        assertThat(KeyLint.check(SampleKeys.p256())).isEmpty();
        assertThat(KeyLint.check(SampleKeys.mlDsa())).isEmpty();
    }

    @Test
    void every_rule_has_one_good_and_one_bad_sample() {
        assertThat(KeySamples.all().map(KeySamples.KeySample::rule))
                .containsExactlyInAnyOrderElementsOf(
                        KeyLint.rules().stream().map(KeyRule::name).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_good_sample_breaks_no_rule(KeySamples.KeySample sample) {
        assertThat(KeyLint.check(sample.good())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_bad_sample_breaks_its_rule_and_no_other(KeySamples.KeySample sample) {
        assertThat(KeyLint.check(sample.bad()))
                .extracting(Finding::rule)
                .containsExactly(sample.rule());
    }

    @Test
    void an_even_exponent_is_refused() {
        BigInteger modulus = ((SubjectKey.Rsa) SubjectKey.ofOurs(SampleKeys.rsa2048())).modulus();

        assertThat(KeyLint.check(SampleKeys.rsa(modulus, 65_538)))
                .extracting(Finding::rule)
                .containsExactly("exponent-is-odd-and-large");
    }
}
