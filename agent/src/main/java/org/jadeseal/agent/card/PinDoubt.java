// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Optional;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PivCard;

/// A change of the PIN on a card that does not count them, while nobody knows whether it happened
/// (threat T14). Both PINs stay in memory until it is settled; the new one is tried once, and never
/// with the last try.
final class PinDoubt implements AutoCloseable {

    private static final int ENOUGH_TRIES = 2;

    private Optional<Change> change = Optional.empty();

    /// Of one task at one card.
    ///
    /// @param pins empty once the card has the new one
    private record Change(String task, Optional<String> card, Optional<Pins> pins) {

        boolean isFor(CardSession session) {
            return task.equals(session.task()) && card.equals(session.keyHash());
        }
    }

    private record Pins(Pin present, Pin fresh) {

        void close() {
            present.close();
            fresh.close();
        }

        @Override
        public String toString() {
            return "Pins[hidden]";
        }
    }

    /// Changes the PIN, and takes both over: they are kept when the card does not answer.
    PinOutcome change(CardSession session, Pin present, Pin fresh) {
        close();
        change =
                Optional.of(
                        new Change(
                                session.task(),
                                session.keyHash(),
                                Optional.of(new Pins(present, fresh))));
        return changed(session.card(), present, fresh);
    }

    private PinOutcome changed(PivCard card, Pin present, Pin fresh) {
        PinOutcome outcome = card.changePin(present, fresh);
        if (outcome instanceof PinOutcome.Accepted) {
            happened();
        } else {
            close();
        }
        return outcome;
    }

    private void happened() {
        change.flatMap(Change::pins).ifPresent(Pins::close);
        change = change.map(done -> new Change(done.task(), done.card(), Optional.empty()));
    }

    /// Whether the card has the new PIN that was to be set in this very task: found out now, or
    /// done now, without asking anybody. If not, the person is to be asked again.
    boolean settles(CardSession session) {
        Optional<Change> mine = change.filter(known -> known.isFor(session));
        if (mine.isEmpty() || session.pinChanges().isPresent()) {
            close();
            return false;
        }
        return mine.get().pins().map(pins -> settles(session.card(), pins)).orElse(true);
    }

    private boolean settles(PivCard card, Pins pins) {
        if (CardReading.triesLeft(card.pinStatus()) < ENOUGH_TRIES) {
            close();
            return false;
        }
        boolean has = card.verify(pins.fresh()) instanceof PinOutcome.Accepted;
        card.forgetPin();
        if (has) {
            happened();
            return true;
        }
        if (CardReading.triesLeft(card.pinStatus()) < ENOUGH_TRIES) {
            close();
            return false;
        }
        return changed(card, pins.present(), pins.fresh()) instanceof PinOutcome.Accepted;
    }

    /// Another task begins, or the same goes on.
    void taskBegins(String task) {
        if (change.filter(known -> !known.task().equals(task)).isPresent()) {
            close();
        }
    }

    /// Forgets both PINs.
    @Override
    public void close() {
        change.flatMap(Change::pins).ifPresent(Pins::close);
        change = Optional.empty();
    }
}
