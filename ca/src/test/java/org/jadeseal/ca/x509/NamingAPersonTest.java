// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.NameFault.Part;
import org.jadeseal.ca.x509.NameFault.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamingAPersonTest {

    private static final String NUMBER = "1234567890123456";

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "𡍼𠮷", "谷辣斯·尤達卡", "Ali bin Abu", "㐂"})
    void a_name_as_people_have_them_is_accepted(String name) {
        NameReading reading = SubjectName.read(name, "", name, NUMBER);

        assertThat(reading)
                .isEqualTo(new NameReading.Accepted(new SubjectName(name, "", name, NUMBER)));
    }

    @Test
    void a_name_is_composed_before_it_is_judged() {
        NameReading reading = SubjectName.read("Lu\u0308", "", "Lu\u0308", NUMBER);

        assertThat(reading)
                .isEqualTo(new NameReading.Accepted(new SubjectName("Lü", "", "Lü", NUMBER)));
    }

    static Stream<Arguments> faultyNames() {
        return Stream.of(
                Arguments.of("", Rule.EMPTY),
                Arguments.of("王".repeat(65), Rule.TOO_LONG),
                Arguments.of("王\u200b明", Rule.INVISIBLE_CHARACTER),
                Arguments.of("王\u202e明", Rule.INVISIBLE_CHARACTER),
                Arguments.of("王\u0007明", Rule.INVISIBLE_CHARACTER),
                Arguments.of("王\ue000", Rule.NO_COMMON_MEANING),
                Arguments.of("王" + Character.toString(0xF0000), Rule.NO_COMMON_MEANING));
    }

    @ParameterizedTest
    @MethodSource("faultyNames")
    void a_name_that_would_mislead_is_refused(String name, Rule rule) {
        NameReading reading = SubjectName.read("王", "小明", name, NUMBER);

        assertThat(reading)
                .isEqualTo(new NameReading.Refused(List.of(new NameFault(Part.COMMON_NAME, rule))));
    }

    @Test
    void sixty_four_characters_beyond_the_basic_plane_fit() {
        String longName = "𠮷".repeat(64);

        NameReading reading = SubjectName.read(longName, "", longName, NUMBER);

        assertThat(reading).isInstanceOf(NameReading.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789012345", "12345678901234567", "123456789012345x"})
    void a_serial_number_has_sixteen_digits(String number) {
        NameReading reading = SubjectName.read("王", "小明", "王小明", number);

        assertThat(reading)
                .isEqualTo(
                        new NameReading.Refused(
                                List.of(
                                        new NameFault(
                                                Part.SERIAL_NUMBER, Rule.NOT_SIXTEEN_DIGITS))));
    }
}
