// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NationalIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"A123456789", "a123456789", " B123456780 ", "A800000014"})
    void a_right_number_is_read(String typed) {
        assertThat(NationalId.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A123456788",
                "B123456789",
                "A323456789",
                "A12345678",
                "１２３４５６７８９０",
                "",
                "A1234567890"
            })
    void a_wrong_number_is_not(String typed) {
        assertThat(NationalId.parse(typed)).isEmpty();
    }

    @Test
    void it_prints_itself_masked() {
        assertThat(new NationalId("A123456789")).hasToString("A12345****");
    }
}
