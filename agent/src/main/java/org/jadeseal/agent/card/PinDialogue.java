// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;

/// Asks the person for the PIN of the card in hand until the card accepts it, the person gives up,
/// or the card blocks; each question shows the tries left. Where the reader has keys, they are
/// asked first.
final class PinDialogue {

    private final Origin origin;
    private final PinSource pins;
    private final Order order;
    private final CardSession session;
    private final List<PinRequest.Line> signed;

    PinDialogue(Origin origin, PinSource pins, Order order, CardSession session) {
        this(origin, pins, order, session, List.of());
    }

    /// @param signed what is signed behind the PIN, line by line
    PinDialogue(
            Origin origin,
            PinSource pins,
            Order order,
            CardSession session,
            List<PinRequest.Line> signed) {
        this.signed = List.copyOf(signed);
        this.origin = origin;
        this.pins = pins;
        this.order = order;
        this.session = session;
    }

    /// Work that needs the PIN.
    interface PinWork {
        Outcome with(PinUse pin);
    }

    /// Does the work with a PIN that the card has accepted; afterwards the card forgets it.
    ///
    /// @param act what the window says the PIN is for
    Outcome ask(String act, PinWork work) {
        return new ReaderDialogue(pins, session, this, act)
                .ask(work)
                .orElseGet(() -> askHere(act, work));
    }

    private Outcome askHere(String act, PinWork work) {
        boolean wrong = false;
        while (true) {
            int left = CardReading.triesLeft(session.card().pinStatus());
            if (left == 0) {
                return Outcome.failed("pin-blocked");
            }
            switch (pins.ask(request(act, left, wrong))) {
                case PinAnswer.Cancelled() -> {
                    // Fails as removed when the card is gone: that was the reason to give up.
                    int _ = CardReading.triesLeft(session.card().pinStatus());
                    return wrong ? wrongPin(left) : Outcome.failed("cancelled");
                }
                case PinAnswer.TimedOut() -> {
                    return Outcome.failed("timeout");
                }
                case PinAnswer.Given(Pin pin) -> {
                    Optional<Outcome> end = tryPin(pin, work);
                    if (end.isPresent()) {
                        return end.get();
                    }
                    wrong = true;
                }
            }
        }
    }

    /// Empty when the PIN was wrong and may be asked again.
    private Optional<Outcome> tryPin(Pin pin, PinWork work) {
        try (pin) {
            return switch (session.card().verify(pin)) {
                case PinOutcome.Accepted() ->
                        Optional.of(work.with(new TypedPin(session.card(), pin)));
                case PinOutcome.WrongPin(int left) ->
                        left > 0 && pins.canAskAgain()
                                ? Optional.empty()
                                : Optional.of(
                                        left > 0 ? wrongPin(left) : Outcome.failed("pin-blocked"));
                case PinOutcome.Blocked() -> Optional.of(Outcome.failed("pin-blocked"));
                case PinOutcome.NewPinRefused(), PinOutcome.NotAuthorized() ->
                        Optional.of(Outcome.failed("pin-refused"));
            };
        } finally {
            session.card().forgetPin();
        }
    }

    /// What the window says.
    PinRequest request(String act, int triesLeft, boolean wrongBefore) {
        Order.Show show = order.show();
        return new PinRequest(
                origin.value(),
                act,
                new PinRequest.Whose(show.account(), show.holder(), signed),
                session.reader(),
                triesLeft,
                wrongBefore,
                session.here());
    }

    static Outcome wrongPin(int triesLeft) {
        return new Outcome.Failed("pin-wrong", JsonObject.empty().with("triesLeft", triesLeft));
    }
}
