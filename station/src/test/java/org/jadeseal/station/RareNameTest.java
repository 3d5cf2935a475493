// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.jadeseal.agent.card.Outcome;
import org.jadeseal.agent.json.JsonObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RareNameTest {

    /// 陳𡍼: the second character is in none of the usual fonts.
    private static final String NAME = "陳\uD844\uDF7C";

    @TempDir Path folder;

    @Test
    void it_is_printed_with_a_font_of_this_computer() {
        // Debian's fonts-hanazono: ./dev check installs it
        RareFonts fonts = RareFonts.ofThisComputer();

        Outcome outcome = print(fonts, NAME);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(LetterReading.lines(folder.resolve("pin-letter-P-000101.pdf")))
                .contains("持有人 " + NAME);
    }

    @Test
    void without_one_the_character_is_named_and_the_card_left_alone() {
        var none = new RareFonts(List.of());

        Outcome outcome = print(none, NAME);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> {
                            assertThat(failed.problem()).isEqualTo("printer-failed");
                            assertThat(failed.values().text("text"))
                                    .contains("\uD844\uDF7C", "U+2137C");
                        });
        assertThat(folder.resolve("pin-letter-P-000101.pdf")).doesNotExist();
    }

    private Outcome print(RareFonts fonts, String holder) {
        try (var desk = new CardAtTheDesk(folder)) {
            JsonObject facts = CardAtTheDesk.facts(101, holder);
            var press = new LetterPress(new PdfLetterTray(folder, fonts), new SecureRandom());
            Outcome outcome = desk.print(press, facts);
            assertThat(desk.takes(CardAtTheDesk.FACTORY_PIN))
                    .isEqualTo(outcome instanceof Outcome.Failed);
            return outcome;
        }
    }
}
