// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretDrawTest {

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "12345678", "87654321", "56789012", "21098765"})
    void a_PIN_that_the_card_would_refuse_is_drawn_again(String simple) {
        var random = new FixedRandom(simple + "27182818");

        try (LetterSecret pin = new SecretDraw(random).pin()) {
            assertThat(pin.toAscii()).asString().isEqualTo("27182818");
        }
    }

    @Test
    void a_password_uses_all_of_an_alphabet_without_look_alikes() {
        var draw = new SecretDraw(new SecureRandom());
        var seen = new HashSet<Character>();

        for (int i = 0; i < 500; i++) {
            try (LetterSecret password = draw.password()) {
                assertThat(password.length()).isEqualTo(12);
                for (byte sign : password.toAscii()) {
                    seen.add((char) sign);
                }
            }
        }

        assertThat(seen).hasSize(32).doesNotContain('0', 'O', '1', 'I');
    }

    /// Says the digits it was given.
    private static final class FixedRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final String digits;
        private int next;

        FixedRandom(String digits) {
            this.digits = digits;
        }

        @Override
        public int nextInt(int bound) {
            return digits.charAt(next++) - '0';
        }
    }
}
