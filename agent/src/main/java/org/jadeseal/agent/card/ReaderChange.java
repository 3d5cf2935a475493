// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Optional;
import java.util.OptionalInt;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.ReaderRequest;
import org.jadeseal.agent.pin.ReaderRequest.Complaint;
import org.jadeseal.agent.pin.ReaderRequest.Entry;
import org.jadeseal.agent.pin.ReaderTurn;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PinStatus;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.ReaderPin;

/// Has the PIN changed at the reader, where its keys can.
///
/// What the driver reports is not believed: our card counts how often its PIN was set, and where a
/// card does not count, the new PIN is asked once more and the card says whether it has it.
final class ReaderChange {

    private final PinSource pins;
    private final CardSession session;
    private final PinDialogue dialogue;
    private final String act;

    ReaderChange(PinSource pins, CardSession session, PinDialogue dialogue, String act) {
        this.pins = pins;
        this.session = session;
        this.dialogue = dialogue;
        this.act = act;
    }

    /// Asks until the card has the new PIN, the person gives up, or the card blocks.
    ///
    /// @return empty if the reader cannot, after all
    Optional<Outcome> change() {
        Complaint complaint = Complaint.NONE;
        while (session.isChangedAtReader()) {
            int left = CardReading.triesLeft(card().pinStatus());
            if (left == 0) {
                return Optional.of(Outcome.failed("pin-blocked"));
            }
            OptionalInt before = session.pinChanges();
            Optional<ReaderPin> typed = typed(Entry.CHANGE, left, complaint);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            Attempt attempt = attempt(typed.get(), complaint, left);
            if (attempt instanceof Attempt.Over(Outcome outcome)) {
                return outcome instanceof Outcome.Done ? settled(before) : Optional.of(outcome);
            }
            complaint = ((Attempt.Again) attempt).why();
        }
        return Optional.empty();
    }

    private sealed interface Attempt {
        record Over(Outcome outcome) implements Attempt {}

        record Again(Complaint why) implements Attempt {}
    }

    private Attempt attempt(ReaderPin typed, Complaint before, int left) {
        return switch (typed) {
            case ReaderPin.Given(PinOutcome outcome) -> attempt(outcome);
            case ReaderPin.Mistyped() -> new Attempt.Again(Complaint.MISTYPED);
            case ReaderPin.Cancelled() -> {
                // Fails as removed when the card is gone: that was the reason to give up.
                int _ = CardReading.triesLeft(card().pinStatus());
                yield new Attempt.Over(
                        before == Complaint.WRONG_PIN
                                ? PinDialogue.wrongPin(left)
                                : Outcome.failed("cancelled"));
            }
            case ReaderPin.TimedOut() -> new Attempt.Over(Outcome.failed("timeout"));
            case ReaderPin.NoKeys() -> {
                session.readerFailed();
                yield new Attempt.Again(before);
            }
        };
    }

    private Attempt attempt(PinOutcome outcome) {
        return switch (outcome) {
            case PinOutcome.Accepted() -> new Attempt.Over(Outcome.done());
            case PinOutcome.WrongPin(int left) ->
                    again(Complaint.WRONG_PIN, PinDialogue.wrongPin(left));
            case PinOutcome.Blocked() -> new Attempt.Over(Outcome.failed("pin-blocked"));
            case PinOutcome.NewPinRefused(), PinOutcome.NotAuthorized() ->
                    again(Complaint.REFUSED, Outcome.failed("pin-refused"));
        };
    }

    private Attempt again(Complaint why, Outcome otherwise) {
        return pins.canAskAgain() ? new Attempt.Again(why) : new Attempt.Over(otherwise);
    }

    /// The reader reports success: is it true?
    private Optional<Outcome> settled(OptionalInt before) {
        OptionalInt after = session.pinChanges();
        boolean isTrue = after.isPresent() ? !after.equals(before) : hasNewPin();
        if (!isTrue) {
            session.readerFailed();
            return Optional.empty();
        }
        return Optional.of(Outcome.done());
    }

    private boolean hasNewPin() {
        card().forgetPin();
        int left = CardReading.triesLeft(card().pinStatus());
        boolean isTaken =
                typed(Entry.NEW_PIN, left, Complaint.NONE)
                        .filter(typed ->
                                typed.equals(new ReaderPin.Given(new PinOutcome.Accepted())))
                        .isPresent();
        boolean isGiven = card().pinStatus() instanceof PinStatus.Verified;
        card().forgetPin();
        return isTaken && isGiven;
    }

    /// Empty if nobody can be told.
    private Optional<ReaderPin> typed(Entry entry, int left, Complaint complaint) {
        boolean wrong = complaint == Complaint.WRONG_PIN;
        var request = new ReaderRequest(dialogue.request(act, left, wrong), entry, complaint);
        return switch (pins.atReader(request)) {
            case ReaderTurn.Told told -> {
                try (told) {
                    yield Optional.of(
                            entry == Entry.CHANGE
                                    ? card().changeAtReader()
                                    : card().verifyAtReader());
                }
            }
            case ReaderTurn.Declined() -> Optional.of(new ReaderPin.Cancelled());
            case ReaderTurn.Nobody() -> Optional.empty();
        };
    }

    private PivCard card() {
        return session.card();
    }
}
