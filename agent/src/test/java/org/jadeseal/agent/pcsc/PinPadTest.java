// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers with keys of their own; no virtual reader has any, so these are tables.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinPadTest {

    private static ReaderFeatures features(String hex) {
        return ReaderFeatures.parse(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource({"LINUX, 42000D48", "MACOS, 42000D48", "WINDOWS, 00313520"})
    void are_asked_for_their_features_as_each_system_wants_it(Platform platform, String code) {
        assertThat(platform.controlCode(ReaderFeatures.REQUEST))
                .isEqualTo(Long.parseLong(code, 16));
    }

    @Test
    void on_macos_the_function_that_asks_has_a_younger_name() {
        assertThat(Platform.MACOS.symbol(PcscFunction.CONTROL)).isEqualTo("SCardControl132");
        assertThat(Platform.WINDOWS.symbol(PcscFunction.CONTROL)).isEqualTo("SCardControl");
    }

    @Test
    void say_among_others_that_they_can_ask_for_a_pin() {
        assertThat(features("120442330012" + "060442330006" + "070442330007").verifyPinDirect())
                .hasValue(0x42330006);
        assertThat(features("120442330012").verifyPinDirect()).isEmpty();
        assertThat(features("").verifyPinDirect()).isEmpty();
    }

    @Test
    void say_apart_that_they_can_ask_for_a_new_one() {
        assertThat(features("060442330006" + "070442330007").modifyPinDirect())
                .hasValue(0x42330007);
        assertThat(features("060442330006").modifyPinDirect()).isEmpty();
    }

    /// Cut off; another length; bytes behind the end; a length that begins a longer one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0604423300",
                "060342330006",
                "06044233000600",
                "068442330006",
                "06",
                "0604FFFFFFFF06"
            })
    void that_say_it_in_another_form_are_asked_nothing_more(String hex) {
        assertThat(features(hex).verifyPinDirect()).isEmpty();
    }

    @Test
    void that_say_too_much_are_asked_nothing_more() {
        assertThat(features("060442330006".repeat(43)).verifyPinDirect()).isEmpty();
    }

    @Test
    void are_told_how_the_pin_stands_in_the_command() {
        String expected =
                "3C3C" // a minute each
                        + "82"
                        + "08"
                        + "00" // ASCII from the left, eight bytes, no length inside
                        + "0806" // six to eight digits, the lowest byte first
                        + "02"
                        + "01" // ended by a key; one message,
                        + "0404"
                        + "00" // in Chinese of Taiwan
                        + "000000"
                        + "0D000000" // what follows
                        + "0020008008"
                        + "FFFFFFFFFFFFFFFF";

        assertThat(HexFormat.of().withUpperCase().formatHex(PinVerification.structure(true)))
                .isEqualTo(expected);
        assertThat(PinVerification.structure(false)).hasSize(32).containsSubsequence(0x09, 0x04);
    }

    @Test
    void are_told_how_both_pins_stand_in_the_command() {
        String expected =
                "3C3C" // a minute each
                        + "82"
                        + "08"
                        + "00" // ASCII from the left, eight bytes, no length inside
                        + "00"
                        + "08" // the present one first
                        + "0806" // six to eight digits, the lowest byte first
                        + "03"
                        + "02" // present one asked, new one confirmed; ended by a key
                        + "03"
                        + "0404"
                        + "000102" // three messages, in Chinese of Taiwan
                        + "000000"
                        + "15000000" // what follows
                        + "0024008010"
                        + "FF".repeat(16);

        assertThat(HexFormat.of().withUpperCase().formatHex(PinModification.structure(true)))
                .isEqualTo(expected);
    }
}
