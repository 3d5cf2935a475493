// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Optional;
import java.util.function.Supplier;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.ReaderRequest;
import org.jadeseal.agent.pin.ReaderRequest.Complaint;
import org.jadeseal.agent.pin.ReaderRequest.Entry;
import org.jadeseal.agent.pin.ReaderTurn;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PinStatus;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.ReaderPin;

/// Has the PIN typed at the reader, where it has keys: no program of this computer sees it.
///
/// A driver may report success and have asked nobody, so the card has the last word. A PIN-always
/// key takes no question between PIN and signature: there the signature itself is the answer.
final class ReaderDialogue implements PinUse {

    /// '6982', security status not satisfied.
    private static final int WITHOUT_PIN = 0x6982;

    private final PinSource pins;
    private final CardSession session;
    private final PinDialogue dialogue;
    private final String act;
    private boolean fresh;

    /// @param act what the person is told the PIN is for
    ReaderDialogue(PinSource pins, CardSession session, PinDialogue dialogue, String act) {
        this.pins = pins;
        this.session = session;
        this.dialogue = dialogue;
        this.act = act;
    }

    /// Does the work with what is typed; afterwards the card forgets it.
    ///
    /// @return empty if the reader cannot, after all
    Optional<Outcome> ask(PinDialogue.PinWork work) {
        if (!session.isAskedAtReader()) {
            return Optional.empty();
        }
        try {
            type(Entry.PIN);
            return Optional.of(work.with(this));
        } catch (ReaderEndException e) {
            return e.outcome();
        } finally {
            card().forgetPin();
        }
    }

    @Override
    public <T> T in(PinPolicy policy, Supplier<T> command) {
        return policy == PinPolicy.ALWAYS ? directly(command) : afterwards(command);
    }

    private <T> T directly(Supplier<T> command) {
        if (!fresh) {
            type(Entry.PIN_AGAIN);
        }
        fresh = false;
        try {
            return command.get();
        } catch (CardRefusedException e) {
            if (e.status().code() == WITHOUT_PIN && !isGiven()) {
                throw failed();
            }
            throw e;
        }
    }

    private <T> T afterwards(Supplier<T> command) {
        fresh = false;
        if (!isGiven()) {
            throw failed();
        }
        return command.get();
    }

    /// Until the card takes it.
    private void type(Entry entry) {
        Complaint complaint = Complaint.NONE;
        while (!fresh) {
            card().forgetPin();
            int left = CardReading.triesLeft(card().pinStatus());
            if (left == 0) {
                throw ReaderEndException.with(Outcome.failed("pin-blocked"));
            }
            complaint = complaint(typed(entry, left, complaint), complaint, left);
        }
    }

    private ReaderPin typed(Entry entry, int left, Complaint complaint) {
        boolean wrong = complaint == Complaint.WRONG_PIN;
        var request = new ReaderRequest(dialogue.request(act, left, wrong), entry, complaint);
        return switch (pins.atReader(request)) {
            case ReaderTurn.Told told -> {
                try (told) {
                    yield card().verifyAtReader();
                }
            }
            case ReaderTurn.Declined() -> new ReaderPin.Cancelled();
            case ReaderTurn.Nobody() -> throw ReaderEndException.elsewhere();
        };
    }

    /// What to say when it is asked again; nothing was wrong when it was taken.
    private Complaint complaint(ReaderPin typed, Complaint before, int left) {
        return switch (typed) {
            case ReaderPin.Given(PinOutcome outcome) -> complaint(outcome);
            case ReaderPin.Mistyped() -> Complaint.MISTYPED;
            case ReaderPin.Cancelled() -> throw cancelled(before, left);
            case ReaderPin.TimedOut() -> throw ReaderEndException.with(Outcome.failed("timeout"));
            case ReaderPin.NoKeys() -> throw failed();
        };
    }

    private Complaint complaint(PinOutcome outcome) {
        return switch (outcome) {
            case PinOutcome.Accepted() -> {
                fresh = true;
                yield Complaint.NONE;
            }
            case PinOutcome.WrongPin(int left) when pins.canAskAgain() -> Complaint.WRONG_PIN;
            case PinOutcome.WrongPin(int left) ->
                    throw ReaderEndException.with(PinDialogue.wrongPin(left));
            case PinOutcome.Blocked() ->
                    throw ReaderEndException.with(Outcome.failed("pin-blocked"));
            case PinOutcome.NewPinRefused(), PinOutcome.NotAuthorized() ->
                    throw ReaderEndException.with(Outcome.failed("pin-refused"));
        };
    }

    private ReaderEndException cancelled(Complaint before, int left) {
        // Fails as removed when the card is gone: that was the reason to give up.
        int _ = CardReading.triesLeft(card().pinStatus());
        return ReaderEndException.with(
                before == Complaint.WRONG_PIN
                        ? PinDialogue.wrongPin(left)
                        : Outcome.failed("cancelled"));
    }

    /// For the rest of this session.
    private ReaderEndException failed() {
        session.readerFailed();
        return ReaderEndException.elsewhere();
    }

    private boolean isGiven() {
        return card().pinStatus() instanceof PinStatus.Verified;
    }

    private PivCard card() {
        return session.card();
    }
}
