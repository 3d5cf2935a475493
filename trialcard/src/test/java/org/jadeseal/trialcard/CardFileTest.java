// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening the file of a trial card, and what may be wrong with it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardFileTest {

    @TempDir Path dir;

    private Path madeCard() {
        Path file = dir.resolve("card");
        TrialCard.blank(file).close();
        return file;
    }

    @Test
    void a_card_in_use_cannot_be_opened_a_second_time() {
        Path file = madeCard();
        try (TrialCard first = TrialCard.open(file)) {
            assertThatThrownBy(() -> TrialCard.open(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use");

            assertThat(Host.at(first).raw("00F8000000").sw()).isEqualTo(0x9000);
        }
    }

    @Test
    void a_blank_card_never_takes_the_place_of_another() {
        Path file = madeCard();

        assertThatThrownBy(() -> TrialCard.blank(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exists");
    }

    @Test
    void a_changed_byte_is_noticed() throws IOException {
        Path file = madeCard();
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        assertThatThrownBy(() -> TrialCard.open(file))
                .isInstanceOf(MalformedCardFileException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_file_that_is_too_short_is_no_card() throws IOException {
        Path file = Files.write(dir.resolve("short"), new byte[10]);

        assertThatThrownBy(() -> TrialCard.open(file))
                .isInstanceOf(MalformedCardFileException.class);
    }

    @Test
    void the_simulator_prints_nothing() {
        PrintStream original = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (TrialCard card = TrialCard.open(dir.resolve("quiet"))) {
            Host host = Host.at(card);
            host.proveAdministration("9B");
            host.generate("9E", "11");
            host.sign("9E", "11", new byte[32]);
        } finally {
            System.setOut(original);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
