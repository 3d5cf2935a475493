// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandFormTest extends CardTest {

    /// No header; a length and nothing after it; too little data; too much; the same, extended.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00CB3F",
                "00CB3FFF0000",
                "00CB3FFF05",
                "00CB3FFF055C03",
                "00CB3FFF035C017E0000",
                "00CB3FFF0000035C01",
                "00CB3FFF0000035C017E000000",
                "00CB3FFF00000000"
            })
    void a_command_of_a_wrong_length_is_answered_so(String command) {
        boolean isOnlyRefused = command.equals("00CB3FFF05");

        assertThat(host.raw(command).status()).isEqualTo(isOnlyRefused ? WRONG_DATA : "6700");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00CB3FFF035C017E", "00CB3FFF035C017E00", "00CB3FFF0000035C017E0000"})
    void every_form_of_the_standard_is_taken(String command) {
        assertThat(host.raw(command).status()).isEqualTo(OK);
    }
}
