// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LongCommandTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @Test
    void is_cut_into_pieces_of_255_bytes_and_only_the_last_has_class_00() {
        var card = new ScriptedCard("9000", "9000", "AB9000");

        byte[] answer = new ChainedConnection(card).transmit(putObject(600));

        assertThat(HEX.formatHex(answer)).isEqualTo("AB9000");
        assertThat(card.commands)
                .extracting(command -> command.substring(0, 10))
                .containsExactly("10DB3FFFFF", "10DB3FFFFF", "00DB3FFF5A");
    }

    @Test
    void stops_at_the_piece_that_the_card_refuses() {
        var card = new ScriptedCard("9000", "6A84");

        byte[] answer = new ChainedConnection(card).transmit(putObject(600));

        assertThat(HEX.formatHex(answer)).isEqualTo("6A84");
        assertThat(card.commands).hasSize(2);
    }

    @Test
    void gets_its_long_answer_piece_by_piece() {
        var card = new ScriptedCard("01026102", "03046101", "059000");

        byte[] answer = new ChainedConnection(card).transmit(getVersion());

        assertThat(HEX.formatHex(answer)).isEqualTo("01020304059000");
        assertThat(card.commands).containsExactly("00FD000000", "00C0000002", "00C0000001");
    }

    @Test
    void is_sent_again_with_the_length_that_the_card_wants() {
        var card = new ScriptedCard("6C03", "0507009000");

        byte[] answer = new ChainedConnection(card).transmit(getVersion());

        assertThat(HEX.formatHex(answer)).isEqualTo("0507009000");
        assertThat(card.commands).containsExactly("00FD000000", "00FD000003");
    }

    @Test
    void is_given_up_when_the_card_announces_more_for_ever() {
        CardConnection endless = command -> HEX.parseHex("6100");

        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> new ChainedConnection(endless).transmit(getVersion()));
    }

    @Test
    void is_given_up_when_the_answer_is_larger_than_any_object() {
        byte[] full = HEX.parseHex("00".repeat(256) + "6100");

        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> new ChainedConnection(command -> full).transmit(getVersion()))
                .withMessageContaining("never ends");
    }

    @Test
    void has_met_a_pulled_card_when_there_is_no_status_word() {
        CardConnection torn = command -> new byte[0];

        assertThatExceptionOfType(CardUnreachableException.class)
                .isThrownBy(() -> new ChainedConnection(torn).transmit(getVersion()));
    }

    private static byte[] putObject(int length) {
        return CommandApdu.encode(Instruction.PUT_OBJECT, 0x3F, 0xFF, new byte[length]);
    }

    private static byte[] getVersion() {
        return CommandApdu.encode(Instruction.GET_VERSION, 0, 0, new byte[0]);
    }
}
