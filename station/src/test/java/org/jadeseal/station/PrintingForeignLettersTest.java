// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jadeseal.agent.card.Outcome;
import org.jadeseal.agent.card.PukTurn;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.protocol.StepKey;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.Secret;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters for a plain PIV card of another maker, whose PIN is set with its PUK.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingForeignLettersTest {

    private static final String FACTORY = "12345678";
    private static final String NEXT = "80417295";

    @TempDir Path folder;
    private Path letters;
    private TrialCard chip;
    private PivCard card;

    @BeforeEach
    void sit_down() {
        letters = folder.resolve("letters");
        chip = TrialCard.plain(folder.resolve("card"));
        card = PivCard.select(chip::transmit).orElseThrow();
    }

    @AfterEach
    void leave() {
        chip.close();
    }

    @Test
    void the_card_takes_the_PIN_on_its_letter_and_has_the_next_PUK() {
        Outcome outcome = print(FACTORY);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(takes(LetterReading.pin(letters, 101))).isTrue();
        assertThat(((Outcome.Done) outcome).values().text("pinSheet")).isEqualTo("P-000101");
        assertThat(hasPuk(NEXT)).isTrue();
    }

    @Test
    void with_a_wrong_PUK_nothing_is_printed_and_the_tries_left_are_told() {
        Outcome outcome = print("11223344");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Failed("puk-wrong", JsonObject.empty().with("triesLeft", 2)));
        assertThat(letters.resolve("pin-letter-P-000101.pdf")).matches(Files::notExists);
        assertThat(hasPuk(FACTORY)).isTrue();
    }

    private Outcome print(String puk) {
        JsonObject facts = CardAtTheDesk.facts(101, "王小明");
        var order =
                new Order(
                        new StepKey("T7Q2F8K", 12, 1),
                        "print-letters-with-puk",
                        Optional.empty(),
                        Duration.ofMinutes(2),
                        new Order.Show("personalize-card", "", ""),
                        new Step.StationStep("print-letters-with-puk", facts));
        var press = new LetterPress(new PdfLetterTray(letters), new SecureRandom());
        try (PukTurn turn = PukTurn.of(secret(puk), secret(NEXT))) {
            return press.performWithPuk(order, facts, card, turn);
        }
    }

    private boolean takes(String pin) {
        try (Pin given = Pin.of(pin.toCharArray())) {
            return card.verify(given) instanceof PinOutcome.Accepted;
        }
    }

    private boolean hasPuk(String digits) {
        try (Secret puk = secret(digits)) {
            return card.changePuk(puk, puk) instanceof PinOutcome.Accepted;
        }
    }

    private static Secret secret(String digits) {
        return Secret.copyOf(digits.getBytes(StandardCharsets.US_ASCII));
    }
}
