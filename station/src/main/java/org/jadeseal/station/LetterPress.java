// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.security.SecureRandom;
import java.util.Optional;
import org.jadeseal.agent.card.Outcome;
import org.jadeseal.agent.card.PukTurn;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PivCard;

/// The steps `print-letters`, `print-pin-letter` and `print-password-letter`: one act from drawing
/// the secrets to paper. Whatever interrupts it, the website begins anew with other sheets, and
/// other secrets are drawn.
public final class LetterPress implements StationWork {

    private static final String BLOCK = "[A-Za-z0-9+/]{22}==";

    private final LetterTray tray;
    private final SecureRandom random;
    private final SecretDraw draw;

    public LetterPress(LetterTray tray, SecureRandom random) {
        this.tray = tray;
        this.random = random;
        this.draw = new SecretDraw(random);
    }

    @Override
    public Outcome perform(Order order, JsonObject parameters, PivCard card) {
        parameters.text("witness", BLOCK);
        parameters.text("challenge", BLOCK);
        return print(order, parameters, pin -> setWithUnblockKey(parameters, card, pin));
    }

    @Override
    public Outcome performWithPuk(Order order, JsonObject parameters, PivCard card, PukTurn turn) {
        return print(
                order,
                parameters,
                pin -> turn.set(card, pin).or(() -> refusal(card, pin)).orElseGet(Outcome::done));
    }

    /// Sets a PIN: done, with what the card told, or why it did not take it.
    private interface PinDoor {
        Outcome set(Pin pin);
    }

    private Outcome print(Order order, JsonObject parameters, PinDoor door) {
        return order.name().startsWith("print-pin-letter")
                ? printPin(parameters, door)
                : printBoth(parameters, door);
    }

    private Outcome printPin(JsonObject parameters, PinDoor door) {
        LetterFacts facts = LetterFacts.readPinAlone(parameters);
        try (LetterSecret drawn = draw.pin();
                Pin pin = drawn.toPin()) {
            tray.check(facts);
            Outcome set = door.set(pin);
            if (!(set instanceof Outcome.Done(JsonObject told))) {
                return set;
            }
            tray.printPin(facts, drawn);
            return new Outcome.Done(told.with("pinSheet", facts.pinSheet()));
        } catch (PrintFailedException e) {
            return new Outcome.Failed("printer-failed", JsonObject.empty().with("text", e.text()));
        }
    }

    private Outcome printBoth(JsonObject parameters, PinDoor door) {
        LetterFacts facts = LetterFacts.read(parameters);
        try (LetterSecret drawn = draw.pin();
                LetterSecret password = draw.password();
                Pin pin = drawn.toPin()) {
            tray.check(facts);
            String hash = PasswordHash.of(password, random);
            Outcome set = door.set(pin);
            if (!(set instanceof Outcome.Done(JsonObject told))) {
                return set;
            }
            tray.print(facts, drawn, password);
            return new Outcome.Done(
                    told.with("passwordHash", hash)
                            .with("pinSheet", facts.pinSheet())
                            .with("passwordSheet", facts.passwordSheet()));
        } catch (PrintFailedException e) {
            return new Outcome.Failed("printer-failed", JsonObject.empty().with("text", e.text()));
        }
    }

    /// A new password for the website, drawn and printed in one act; only its hash is told.
    @Override
    public Outcome performAlone(Order order, JsonObject parameters) {
        LetterFacts facts = LetterFacts.readAlone(parameters);
        try (LetterSecret password = draw.password()) {
            tray.check(facts);
            String hash = PasswordHash.of(password, random);
            tray.printPassword(facts, password);
            return new Outcome.Done(
                    JsonObject.empty()
                            .with("passwordHash", hash)
                            .with("passwordSheet", facts.passwordSheet()));
        } catch (PrintFailedException e) {
            return new Outcome.Failed("printer-failed", JsonObject.empty().with("text", e.text()));
        }
    }

    private static Outcome setWithUnblockKey(JsonObject parameters, PivCard card, Pin pin) {
        Optional<byte[]> response =
                card.completeAuthentication(
                        KeyReference.UNBLOCK,
                        parameters.bytes("witness"),
                        parameters.bytes("challenge"));
        if (response.isEmpty()) {
            return Outcome.failed("administration-refused");
        }
        // Nothing may come between: the card lets exactly the next command set a PIN.
        return problem(card.resetPin(pin))
                .or(() -> refusal(card, pin))
                .orElseGet(() ->
                        new Outcome.Done(JsonObject.empty().with("response", response.get())));
    }

    /// Tries the PIN.
    ///
    /// @return why it is not the card's PIN; empty if it is
    private static Optional<Outcome> refusal(PivCard card, Pin pin) {
        PinOutcome verified = card.verify(pin);
        card.forgetPin();
        return problem(verified);
    }

    private static Optional<Outcome> problem(PinOutcome outcome) {
        return switch (outcome) {
            case PinOutcome.Accepted() -> Optional.empty();
            case PinOutcome.NewPinRefused() -> Optional.of(Outcome.failed("pin-refused"));
            case PinOutcome.NotAuthorized() ->
                    Optional.of(Outcome.failed("administration-refused"));
            case PinOutcome.Blocked() -> Optional.of(Outcome.failed("pin-blocked"));
            case PinOutcome.WrongPin(int triesLeft) ->
                    Optional.of(
                            new Outcome.Failed(
                                    "pin-wrong", JsonObject.empty().with("triesLeft", triesLeft)));
        };
    }
}
