// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.SealedValue;
import org.jadeseal.agent.protocol.StepKey;
import org.jadeseal.agent.seal.SealingKey;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PinStatus;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.Secret;

/// The PUK of another maker's card and the one that follows it: good for one new PIN, then they are
/// zeroed. No person sees either.
///
/// ```
/// sealed  present PUK (8 bytes), next PUK (8 bytes)
/// ```
public final class PukTurn implements AutoCloseable {

    private static final int LENGTH = 8;

    private final Secret present;
    private final Secret next;
    private boolean used;

    private PukTurn(Secret present, Secret next) {
        this.present = present;
        this.next = next;
    }

    /// Takes both over: they are zeroed when this is closed.
    ///
    /// @param present 8 bytes, as `next`
    public static PukTurn of(Secret present, Secret next) {
        return new PukTurn(present, next);
    }

    /// Empty when it was not sealed for this hand-out.
    static Optional<PukTurn> open(SealingKey sealing, SealedValue sealed, StepKey key) {
        return sealing.open(sealed, key).flatMap(PukTurn::split);
    }

    private static Optional<PukTurn> split(Secret both) {
        byte[] bytes = both.copy();
        both.close();
        try {
            return bytes.length == 2 * LENGTH
                    ? Optional.of(new PukTurn(part(bytes, 0), part(bytes, LENGTH)))
                    : Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Secret part(byte[] bytes, int from) {
        byte[] part = Arrays.copyOfRange(bytes, from, from + LENGTH);
        try {
            return Secret.copyOf(part);
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    /// Whether the card may have been told.
    boolean isUsed() {
        return used;
    }

    /// Sets the PIN, and replaces the PUK in the very next command. Looks first whether the card is
    /// still there: somebody has taken the time to think of a PIN.
    ///
    /// @return what went wrong; empty when both are done
    public Optional<Outcome> set(PivCard card, Pin fresh) {
        PinStatus _ = card.pinStatus();
        used = true;
        return switch (card.resetPin(present, fresh)) {
            case PinOutcome.Accepted() -> replace(card);
            case PinOutcome.WrongPin(int left) -> Optional.of(wrong(left));
            case PinOutcome.Blocked() -> Optional.of(wrong(0));
            case PinOutcome.NewPinRefused(), PinOutcome.NotAuthorized() ->
                    Optional.of(Outcome.failed("pin-refused"));
        };
    }

    private Optional<Outcome> replace(PivCard card) {
        try {
            return card.changePuk(present, next) instanceof PinOutcome.Accepted
                    ? Optional.empty()
                    : Optional.of(Outcome.failed("puk-kept"));
        } catch (CardRefusedException e) {
            return Optional.of(Outcome.failed("puk-kept"));
        }
    }

    /// Whether the card has this PUK: it is replaced by itself.
    static Outcome prove(PivCard card, Secret puk) {
        return switch (card.changePuk(puk, puk)) {
            case PinOutcome.Accepted() -> Outcome.done();
            case PinOutcome.WrongPin(int left) -> wrong(left);
            case PinOutcome.Blocked() -> wrong(0);
            case PinOutcome.NewPinRefused(), PinOutcome.NotAuthorized() ->
                    Outcome.failed("puk-kept");
        };
    }

    private static Outcome wrong(int triesLeft) {
        return new Outcome.Failed("puk-wrong", JsonObject.empty().with("triesLeft", triesLeft));
    }

    @Override
    public void close() {
        present.close();
        next.close();
    }

    @Override
    public String toString() {
        return "PukTurn[hidden]";
    }
}
