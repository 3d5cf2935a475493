// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterHashTest {

    private static final String REST =
            "$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @ParameterizedTest
    @ValueSource(strings = {"m=19456,t=2,p=1", "m=65536,t=3,p=1", "m=131072,t=10,p=1"})
    void a_hash_of_fair_cost_is_read(String cost) {
        assertThat(LetterHash.parse("$argon2id$v=19$" + cost + REST)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=19455,t=2,p=1",
                "m=131073,t=2,p=1",
                "m=19456,t=1,p=1",
                "m=19456,t=11,p=1",
                "m=19456,t=2,p=2",
                "m=-1,t=2,p=1",
                "m=99999999999,t=2,p=1"
            })
    void one_that_is_too_cheap_or_too_dear_is_not(String cost) {
        assertThat(LetterHash.parse("$argon2id$v=19$" + cost + REST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2i$v=19$m=19456,t=2,p=1" + REST,
                "$argon2id$v=16$m=19456,t=2,p=1" + REST,
                "$argon2id$v=19$m=19456,t=2,p=1$abc$def",
                "K7MQ4W2XPZ9A"
            })
    void something_else_is_not(String text) {
        assertThat(LetterHash.parse(text)).isEmpty();
    }
}
