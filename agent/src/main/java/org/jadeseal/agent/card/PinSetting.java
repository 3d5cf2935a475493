// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.NewPinRequest.Complaint;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;

/// The steps that set a PIN: with the old one, or with the unblock key. Neither PIN leaves this
/// computer.
final class PinSetting {

    private final PinSource pins;
    private final Order order;
    private final CardSession session;
    private final PinDialogue dialogue;
    private final PinDoubt doubt;

    /// @param doubt what an earlier session of this task may have left open
    PinSetting(Origin origin, PinSource pins, Order order, CardSession session, PinDoubt doubt) {
        this.doubt = doubt;
        this.pins = pins;
        this.order = order;
        this.session = session;
        this.dialogue = new PinDialogue(origin, pins, order, session);
    }

    /// Asks for both PINs until the card takes them, the person gives up, or the card blocks; at
    /// the reader, where its keys can.
    Outcome change() {
        if (doubt.settles(session)) {
            return done(JsonObject.empty());
        }
        return new ReaderChange(pins, session, dialogue, order.show().act())
                .change()
                .map(this::counted)
                .orElseGet(this::changeHere);
    }

    private Outcome counted(Outcome outcome) {
        return outcome instanceof Outcome.Done(JsonObject values) ? done(values) : outcome;
    }

    private Outcome changeHere() {
        Complaint complaint = Complaint.NONE;
        while (true) {
            int left = CardReading.triesLeft(session.card().pinStatus());
            if (left == 0) {
                return Outcome.failed("pin-blocked");
            }
            switch (pins.askNew(request(left, true, complaint))) {
                case NewPinAnswer.Cancelled() -> {
                    // Fails as removed when the card is gone: that was the reason to give up.
                    int _ = CardReading.triesLeft(session.card().pinStatus());
                    return givenUp(complaint, left);
                }
                case NewPinAnswer.TimedOut() -> {
                    return Outcome.failed("timeout");
                }
                case NewPinAnswer.Given(Optional<Pin> present, Pin fresh) -> {
                    Attempt attempt = change(present.orElseThrow(), fresh);
                    if (attempt instanceof Attempt.Over(Outcome outcome)) {
                        return outcome;
                    }
                    complaint = ((Attempt.Again) attempt).why();
                }
            }
        }
    }

    private sealed interface Attempt {
        record Over(Outcome outcome) implements Attempt {}

        record Again(Complaint why) implements Attempt {}
    }

    private Attempt change(Pin present, Pin fresh) {
        return switch (doubt.change(session, present, fresh)) {
            case PinOutcome.Accepted() -> new Attempt.Over(done(JsonObject.empty()));
            case PinOutcome.WrongPin(int left) ->
                    again(Complaint.WRONG_PRESENT, PinDialogue.wrongPin(left));
            case PinOutcome.Blocked() -> new Attempt.Over(Outcome.failed("pin-blocked"));
            case PinOutcome.NewPinRefused(), PinOutcome.NotAuthorized() ->
                    again(Complaint.REFUSED, Outcome.failed("pin-refused"));
        };
    }

    private Attempt again(Complaint why, Outcome otherwise) {
        return pins.canAskAgain() ? new Attempt.Again(why) : new Attempt.Over(otherwise);
    }

    private static Outcome givenUp(Complaint complaint, int left) {
        return complaint == Complaint.WRONG_PRESENT
                ? PinDialogue.wrongPin(left)
                : Outcome.failed("cancelled");
    }

    /// The person answers first: the authentication is good for the very next command only.
    Outcome reset(Step.ResetPin step) {
        return switch (pins.askNew(request(0, false, Complaint.NONE))) {
            case NewPinAnswer.Cancelled() -> Outcome.failed("cancelled");
            case NewPinAnswer.TimedOut() -> Outcome.failed("timeout");
            case NewPinAnswer.Given(Optional<Pin> _, Pin fresh) -> reset(step, fresh);
        };
    }

    /// The same at a card of another maker. The person answers before the PUK is used.
    Outcome reset(PukTurn turn) {
        return switch (pins.askNew(request(0, false, Complaint.NONE))) {
            case NewPinAnswer.Cancelled() -> Outcome.failed("cancelled");
            case NewPinAnswer.TimedOut() -> Outcome.failed("timeout");
            case NewPinAnswer.Given(Optional<Pin> _, Pin fresh) -> reset(turn, fresh);
        };
    }

    private Outcome reset(PukTurn turn, Pin fresh) {
        try (fresh) {
            Optional<Outcome> refused = turn.set(session.card(), fresh);
            session.card().forgetPin();
            return refused.orElseGet(Outcome::done);
        }
    }

    private Outcome reset(Step.ResetPin step, Pin fresh) {
        try (fresh) {
            return session.card()
                    .completeAuthentication(
                            Words.reference("9F"), step.witness().copy(), step.challenge().copy())
                    .map(response -> reset(response, fresh))
                    .orElseGet(() -> Outcome.failed("administration-refused"));
        }
    }

    private Outcome reset(byte[] response, Pin fresh) {
        if (!(session.card().resetPin(fresh) instanceof PinOutcome.Accepted)) {
            return Outcome.failed("pin-refused");
        }
        boolean works = session.card().verify(fresh) instanceof PinOutcome.Accepted;
        session.card().forgetPin();
        return works
                ? done(JsonObject.empty().with("response", response))
                : Outcome.failed("pin-refused");
    }

    private NewPinRequest request(int left, boolean withPresent, Complaint complaint) {
        return new NewPinRequest(
                dialogue.request(order.show().act(), left, complaint == Complaint.WRONG_PRESENT),
                withPresent,
                complaint);
    }

    /// With the card's own count of how often its PIN was set; 0 where it does not count.
    private Outcome done(JsonObject values) {
        return new Outcome.Done(values.with("changes", session.pinChanges().orElse(0)));
    }
}
