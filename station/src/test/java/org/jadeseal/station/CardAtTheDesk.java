// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jadeseal.agent.card.Outcome;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.protocol.StepKey;
import org.jadeseal.piv.AdministrationKey;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PivCard;
import org.jadeseal.trialcard.TrialCard;

/// A blank card in the officer's reader, and the website that holds its unblock key.
final class CardAtTheDesk implements AutoCloseable {

    static final String FACTORY_PIN = "123456";

    private static final byte[] PUBLISHED_KEY =
            HexFormat.of().parseHex("010203040506070801020304050607080102030405060708");

    private final TrialCard chip;
    private final PivCard card;

    CardAtTheDesk(Path folder) {
        this.chip = TrialCard.blank(folder.resolve("card"));
        this.card = PivCard.select(chip::transmit).orElseThrow();
    }

    /// Begins the authentication as the website does, and lets the press do the step.
    Outcome print(LetterPress press, JsonObject facts) {
        return print(press, "print-letters", facts);
    }

    /// The same for the PIN alone.
    Outcome printPin(LetterPress press, JsonObject facts) {
        return print(press, "print-pin-letter", facts);
    }

    private Outcome print(LetterPress press, String step, JsonObject facts) {
        try (AdministrationKey key = AdministrationKey.of(PUBLISHED_KEY)) {
            byte[] witness = key.decryptWitness(card.beginAuthentication(KeyReference.UNBLOCK));
            return printWithWitness(press, step, facts, witness);
        }
    }

    Outcome printWithWitness(LetterPress press, JsonObject facts, byte[] witness) {
        return printWithWitness(press, "print-letters", facts, witness);
    }

    private Outcome printWithWitness(
            LetterPress press, String step, JsonObject facts, byte[] witness) {
        JsonObject parameters = facts.with("witness", witness).with("challenge", new byte[16]);
        var order =
                new Order(
                        new StepKey("T7Q2F8K", 12, 1),
                        step,
                        Optional.empty(),
                        Duration.ofMinutes(2),
                        new Order.Show("personalize-card", "", ""),
                        new Step.StationStep(step, parameters));
        return press.perform(order, parameters, card);
    }

    /// Prints a password letter alone.
    static Outcome printAlone(LetterPress press, JsonObject facts) {
        var order =
                new Order(
                        new StepKey("T7Q2F8K", 1, 1),
                        "print-password-letter",
                        Optional.empty(),
                        Duration.ofMinutes(2),
                        new Order.Show("print-letter", "", ""),
                        new Step.DeskStep("print-password-letter", facts));
        return press.performAlone(order, facts);
    }

    /// Whether the website's key computes the same.
    boolean answered(byte[] response) {
        try (AdministrationKey key = AdministrationKey.of(PUBLISHED_KEY)) {
            return key.isAnswered(new byte[16], response);
        }
    }

    boolean takes(String pin) {
        try (Pin given = Pin.of(pin.toCharArray())) {
            return card.verify(given) instanceof PinOutcome.Accepted;
        }
    }

    PivCard card() {
        return card;
    }

    static JsonObject facts(int number, String holder) {
        return JsonObject.empty()
                .with("pinSheet", "P-%06d".formatted(number))
                .with("passwordSheet", "W-%06d".formatted(number))
                .with("account", "K7M42XWP9A")
                .with("holder", holder)
                .with("address", "106 臺北市大安區辛亥路二段185號3樓")
                .with("cardNumber", "7Q2F8K4M")
                .with("site", "http://site.localhost:8080");
    }

    @Override
    public void close() {
        chip.close();
    }
}
