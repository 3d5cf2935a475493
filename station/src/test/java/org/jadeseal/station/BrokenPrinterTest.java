// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.jadeseal.agent.card.Outcome;
import org.jadeseal.agent.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenPrinterTest {

    @TempDir Path folder;
    private Path letters;
    private CardAtTheDesk desk;

    @BeforeEach
    void sit_down() {
        letters = folder.resolve("letters");
        desk = new CardAtTheDesk(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void no_folder_is_told_before_the_card_is_touched() throws IOException {
        Files.writeString(letters, "a file where the folder should be");

        Outcome outcome = print(new PdfLetterTray(letters), 101);

        assertThat(problem(outcome)).isEqualTo("printer-failed");
        assertThat(desk.takes(CardAtTheDesk.FACTORY_PIN)).isTrue();
    }

    @Test
    void a_letter_that_did_not_come_out_takes_the_other_one_with_it() throws IOException {
        Files.createDirectories(letters.resolve("password-letter-W-000101.pdf/in-the-way"));

        Outcome outcome = print(new PdfLetterTray(letters), 101);

        assertThat(problem(outcome)).isEqualTo("printer-failed");
        assertThat(desk.takes(CardAtTheDesk.FACTORY_PIN)).isFalse();
        try (Stream<Path> files = Files.list(letters)) {
            assertThat(files).noneMatch(Files::isRegularFile);
        }
    }

    @Test
    void after_a_failure_other_secrets_are_drawn_and_the_first_are_zeroed() {
        var jammed = new JammedTray();

        print(jammed, 101);
        Outcome second = print(new PdfLetterTray(letters), 102);

        assertThat(second).isInstanceOf(Outcome.Done.class);
        assertThat(desk.takes(jammed.pin)).isFalse();
        assertThat(desk.takes(LetterReading.pin(letters, 102))).isTrue();
        assertThat(jammed.kept.at(0)).isEqualTo('\0');
        assertThat(jammed.kept).hasToString("LetterSecret[hidden]");
    }

    private Outcome print(LetterTray tray, int number) {
        JsonObject facts = CardAtTheDesk.facts(number, "王小明");
        return desk.print(new LetterPress(tray, new SecureRandom()), facts);
    }

    private static String problem(Outcome outcome) {
        return outcome instanceof Outcome.Failed(String problem, JsonObject _) ? problem : "none";
    }

    /// Takes the secrets and has no paper.
    private static final class JammedTray implements LetterTray {

        private String pin = "";
        private LetterSecret kept = new LetterSecret(new char[0]);

        @Override
        public void check(LetterFacts facts) {}

        @Override
        public void print(LetterFacts facts, LetterSecret drawn, LetterSecret password) {
            var read = new StringBuilder();
            for (int i = 0; i < drawn.length(); i++) {
                read.append(drawn.at(i));
            }
            pin = read.toString();
            kept = drawn;
            throw PrintFailedException.unwritable(new IOException("paper jam"));
        }

        @Override
        public void printPin(LetterFacts facts, LetterSecret drawn) {
            throw PrintFailedException.unwritable(new IOException("paper jam"));
        }

        @Override
        public void printPassword(LetterFacts facts, LetterSecret password) {
            throw PrintFailedException.unwritable(new IOException("paper jam"));
        }
    }
}
