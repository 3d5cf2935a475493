// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PinTest {

    @Test
    void is_filled_up_to_eight_bytes() {
        try (Pin pin = Pin.of("271828".toCharArray())) {
            assertThat(HexFormat.of().formatHex(pin.copy())).isEqualTo("323731383238ffff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "123456789", "12345a", "12345\uFF16"})
    void has_six_to_eight_ascii_digits_and_a_wrong_one_is_not_quoted(String digits) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Pin.of(digits.toCharArray()))
                .withMessageNotContaining("12345");
    }

    @Test
    void prints_nothing_and_is_gone_once_it_is_closed() {
        Pin pin = Pin.of("271828".toCharArray());

        pin.close();

        assertThat(pin).hasToString("Pin[hidden]");
        assertThatIllegalStateException().isThrownBy(pin::copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "98765432", "000000", "890123"})
    void says_what_is_easily_guessed(String digits) {
        assertThat(Pin.isEasilyGuessed(digits.toCharArray())).isTrue();
        assertThat(Pin.isEasilyGuessed("80514937".toCharArray())).isFalse();
    }
}
