// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonNameTest {

    @ParameterizedTest
    @CsvSource({"王小明,王○明", "王明,王○", "陳大𡍼,陳○𡍼", "𡍼大文,𡍼○文", "歐陽小明,歐○○明", "明,明"})
    void all_but_the_ends_are_hidden(String name, String masked) {
        assertThat(new PersonName(name, "", name).masked()).isEqualTo(masked);
    }

    @Test
    void a_name_is_composed() {
        PersonName typed = new PersonName("Zoe\u0301", "", " Zoe\u0301 ");

        assertThat(typed.commonName()).isEqualTo("Zo\u00e9");
    }

    @Test
    void sixty_four_characters_outside_the_basic_plane_are_not_too_many() {
        assertThat(PersonName.parse("𡍼", "", "𡍼".repeat(64))).isPresent();
        assertThat(PersonName.parse("𡍼", "", "𡍼".repeat(65))).isEmpty();
    }

    @Test
    void control_characters_and_empty_names_are_refused() {
        assertThat(PersonName.parse("王", "", "王\n明")).isEmpty();
        assertThat(PersonName.parse("王", "", "王\u202e明")).isEmpty();
        assertThat(PersonName.parse(" ", "明", "王明")).isEmpty();
        assertThat(PersonName.parse("王", "", "王\ud845")).isEmpty();
    }
}
