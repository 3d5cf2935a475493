// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.piv.CardUnreachableException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PcscErrorTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x80100003,
                0x80100009,
                0x8010000C,
                0x80100016,
                0x80100017,
                0x8010001D,
                0x8010001E,
                0x8010002E,
                0x8010002F,
                0x80100066,
                0x80100067,
                0x80100068,
                0x80100069,
                0x8010006A
            })
    void of_a_card_reader_or_service_that_went_means_start_over(int code) {
        assertThat(PcscResult.failure(PcscFunction.TRANSMIT, code))
                .isInstanceOf(CardUnreachableException.class)
                .hasMessageContaining("%08X from SCardTransmit", code);
    }

    @Test
    void of_a_card_that_another_program_holds_is_told_apart() {
        assertThat(PcscResult.failure(PcscFunction.CONNECT, 0x8010000B))
                .isInstanceOf(ReaderTakenException.class);
    }

    @Test
    void that_nobody_foresaw_is_a_defect() {
        assertThat(PcscResult.failure(PcscFunction.CONNECT, 0x80100004))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("80100004");
    }
}
