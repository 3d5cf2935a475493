// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceTest {

    private static final HexFormat HEX = HexFormat.of();

    private final List<String> lines = new ArrayList<>();

    @Test
    void shows_what_is_public() {
        traced("A1A29000", "00CB3FFF035C017E00");

        assertThat(lines).containsExactly("> 00CB3FFF035C017E00", "< A1A29000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "24", "2C", "FE", "FF", "77"})
    void hides_the_data_of_commands_that_carry_secrets_or_are_not_known(String instruction) {
        traced("9000", "00" + instruction + "008008" + "3132333435363738");

        assertThat(lines).containsExactly("> 00" + instruction + "0080 (9 bytes hidden)", "< 9000");
    }

    @Test
    void hides_a_decrypted_message_also_where_it_is_fetched_in_pieces() {
        traced("AABB6102", "0087079D027C0000");
        traced("CCDD9000", "00C0000002");

        assertThat(lines)
                .containsExactly(
                        "> 0087079D027C0000",
                        "< 6102 (2 bytes hidden)",
                        "> 00C0000002",
                        "< 9000 (2 bytes hidden)");
    }

    private final ArrayList<String> answers = new ArrayList<>();
    private final CardConnection connection =
            new TracedConnection(command -> HEX.parseHex(answers.removeFirst()), lines::add);

    private void traced(String answer, String command) {
        answers.add(answer);
        connection.transmit(HEX.parseHex(command));
    }
}
