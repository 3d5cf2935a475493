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
    private record Pad(Optional<byte[]> verifyAtReader) implements CardConnection {

        @Override
        public byte[] transmit(byte[] command) {
            return new byte[] {0x61, 0, (byte) 0x90, 0};
        }
    }

    private static ReaderPin after(Optional<byte[]> answer) {
        return PivCard.select(new Pad(answer)).orElseThrow().verifyAtReader();
    }

    @ParameterizedTest
    @CsvSource({
        "9000, Given[outcome=Accepted[]]",
        "63C2, Given[outcome=WrongPin[triesLeft=2]]",
        "6983, Given[outcome=Blocked[]]",
        "6401, Cancelled[]",
        "6400, TimedOut[]"
    })
    void ends_as_the_card_or_the_reader_says(String answer, String expected) {
        assertThat(after(Optional.of(HexFormat.of().parseHex(answer)))).hasToString(expected);
    }

    @Test
    void is_not_asked_where_the_reader_has_no_keys() {
        assertThat(after(Optional.empty())).isEqualTo(new ReaderPin.NoKeys());
    }
}
