// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `./dev trace` says to a person who was not there.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingATraceTest {

    @TempDir private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "63C3 | the PIN is not given yet, 3 tries left (63C3)",
                "63C1 | the PIN is not given yet, 1 try left (63C1)",
                "63C0 | the PIN is blocked (63C0)",
                "6983 | the PIN is blocked (6983)"
            })
    void asking_how_the_pin_stands_is_no_wrong_pin(String answer, String words) {
        String said = read("> 00200080 (1 bytes hidden)", "< " + answer);

        assertThat(said).contains("VERIFY 80, a question").contains(words).doesNotContain("wrong");
    }

    @Test
    void a_question_after_the_pin_was_given_is_told_from_giving_it() {
        String asked = read("> 00200080 (1 bytes hidden)", "< 9000");
        String given = read("> 00200080 (10 bytes hidden)", "< 9000");
        String wrong = read("> 00200080 (10 bytes hidden)", "< 63C2");

        assertThat(asked).contains("VERIFY 80, a question").contains("the PIN was given before");
        assertThat(given).contains("VERIFY 80  ").contains("the PIN is given");
        assertThat(wrong).contains("VERIFY 80  ").contains("wrong PIN, 2 tries left (63C2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> 00F7008000 | < 05010006020303C10200079000 | 3 of 3 tries left, not as the maker set it, set 7 times",
                "> 00F7008000 | < 05010106020503C10200019000 | 3 of 5 tries left, as the maker set it, set 1 time",
                "> 00F7008000 | < 05010006020300C201019000 | blocked, not as the maker set it, card sealed",
                "> 00CB3FFF055C035FC10C00 | < 530AC10102C20100F300FE009000 | 2 old keys on the card, 0 elsewhere",
                "> 00CB3FFF035C017E00 | < 7E124F0BA0000003080000100001005F2F0240009000 | the card's own PIN only"
            })
    void what_a_card_tells_of_itself_is_told_in_words(String command, String answer, String words) {
        String said = read(command, answer);

        assertThat(said).contains(words).doesNotContain("[", "Optional");
    }

    @Test
    void a_file_that_is_not_there_is_told_with_what_to_do() {
        int code = run(folder.resolve("card-trace.txt"));

        assertThat(code).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("card-trace.txt cannot be read: there is no such file; name the file");
    }

    @Test
    void a_file_that_is_no_trace_is_told_with_what_to_do() throws IOException {
        Path picture = folder.resolve("picture.png");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF});
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Sir\n");

        int binary = run(picture);
        int text = run(letter);

        assertThat(List.of(binary, text)).containsExactly(2, 2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("picture.png cannot be read: it is not text in UTF-8; name the file")
                .contains("letter.txt is no trace: line 1 of the trace is not as written")
                .contains("see that it came whole");
    }

    private String read(String... lines) {
        return Trace.read(List.of(lines)).replay().getFirst().toString();
    }

    private int run(Path file) {
        return ReadTraceProgram.run(
                List.of(file.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
