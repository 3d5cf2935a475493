// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jadeseal.ca.x509.Bytes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A stored statement is read back into its fields, and nothing else is taken for one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingWhatWasSignedTest {

    private static final Path SAMPLES = Path.of("../docs/reference/agent-protocol");

    @Test
    void the_decision_of_the_sample_is_read() throws IOException {
        Statement read = Statement.parse(bytes(sample())).orElseThrow();

        assertThat(read.heading()).isEqualTo(Statement.Heading.DECISION);
        assertThat(read.asked().purpose()).isEqualTo("decide");
        assertThat(read.fields())
                .hasSize(9)
                .contains(
                        Field.text("case", "R-2611-0412"),
                        Field.number("version", 3),
                        Field.word("decision", "approve"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jadeseal decision 1|jadeseal decision 2",
                "\n9\n|\n8\n",
                "\n9\n|\n09\n",
                "decision word approve|decision  word approve",
                "decision word approve|decision word approve\n",
                "decision word approve|decision WORD approve",
                "kind word revocation|kind revocation",
                "case text|case\ttext",
                "\n|\r\n",
                "00112233|0011223Z"
            })
    void what_is_not_the_one_canonical_text_is_no_statement(String change) throws IOException {
        String[] parts = change.split("\\|", 2);
        String changed = sample().replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(sample());
        assertThat(Statement.parse(bytes(changed))).isEmpty();
    }

    @Test
    void neither_nothing_nor_too_much_is_a_statement() {
        assertThat(Statement.parse(bytes(""))).isEmpty();
        assertThat(Statement.parse(bytes("jadeseal decision 1"))).isEmpty();
        assertThat(Statement.parse(bytes("x".repeat(100_000)))).isEmpty();
        assertThat(Statement.parse(Bytes.of(new byte[] {(byte) 0xff, (byte) 0xfe}))).isEmpty();
    }

    private static String sample() throws IOException {
        return Files.readString(SAMPLES.resolve("signed-decision.txt"));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
