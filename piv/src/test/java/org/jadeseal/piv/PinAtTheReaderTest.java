// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PinAtTheReaderTest {

    /// A reader whose keys gave this.
    private record Keys(Optional<byte[]> verify, boolean canChange) implements ReaderKeys {

        @Override
        public Optional<byte[]> change() {
            return verify;
        }
    }

    private record Pad(Optional<ReaderKeys> readerKeys) implements CardConnection {

        @Override
        public byte[] transmit(byte[] command) {
            return new byte[] {0x61, 0, (byte) 0x90, 0};
        }
    }

    private static PivCard card(Optional<ReaderKeys> keys) {
        return PivCard.select(new Pad(keys)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "9000, Given[outcome=Accepted[]]",
        "63C2, Given[outcome=WrongPin[triesLeft=2]]",
        "63C0, Given[outcome=Blocked[]]",
        "6983, Given[outcome=Blocked[]]",
        "6A80, Given[outcome=NewPinRefused[]]",
        "6400, TimedOut[]",
        "6401, Cancelled[]",
        "6402, Mistyped[]",
        "6403, Mistyped[]",
        "6B80, NoKeys[]",
        "6700, NoKeys[]",
        "6982, NoKeys[]",
        "6D00, NoKeys[]"
    })
    void ends_as_the_card_or_the_reader_says(String answer, String expected) {
        byte[] bytes = HexFormat.of().parseHex(answer);
        PivCard card = card(Optional.of(new Keys(Optional.of(bytes), true)));

        assertThat(card.verifyAtReader()).hasToString(expected);
        assertThat(card.changeAtReader()).hasToString(expected);
    }

    @Test
    void is_not_asked_where_the_reader_has_no_keys() {
        PivCard card = card(Optional.empty());

        assertThat(card.isVerifiedAtReader()).isFalse();
        assertThat(card.isChangedAtReader()).isFalse();
        assertThat(card.verifyAtReader()).isEqualTo(new ReaderPin.NoKeys());
    }

    @Test
    void is_given_but_not_changed_where_the_reader_can_only_give_it() {
        PivCard card = card(Optional.of(new Keys(Optional.empty(), false)));

        assertThat(card.isVerifiedAtReader()).isTrue();
        assertThat(card.isChangedAtReader()).isFalse();
        assertThat(card.verifyAtReader()).isEqualTo(new ReaderPin.NoKeys());
    }
}
