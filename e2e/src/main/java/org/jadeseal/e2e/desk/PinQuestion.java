// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.util.Optional;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.NewPinRules;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.piv.Pin;

/// What the desk shows when it asks for a PIN.
///
/// @param number tells one question from the next
/// @param about who asks, for which card
/// @param wanted what is to be typed
/// @param complaint word for what was wrong with the last answer
record PinQuestion(long number, PinRequest about, Wanted wanted, Optional<String> complaint) {

    /// What is to be typed.
    enum Wanted {
        /// The card's PIN.
        PIN,
        /// The present PIN, and a new one twice.
        CHANGE,
        /// A new PIN twice.
        NEW
    }

    static PinQuestion of(long number, PinRequest request) {
        return new PinQuestion(
                number,
                request,
                Wanted.PIN,
                request.wrongBefore() ? Optional.of("pin.wrong") : Optional.empty());
    }

    static PinQuestion of(long number, NewPinRequest request) {
        Optional<String> complaint =
                switch (request.complaint()) {
                    case NONE -> Optional.empty();
                    case WRONG_PRESENT -> Optional.of("pin.wrong");
                    case REFUSED -> Optional.of("newpin.refused");
                };
        return new PinQuestion(
                number,
                request.about(),
                request.withPresent() ? Wanted.CHANGE : Wanted.NEW,
                complaint);
    }

    /// The same once more, saying what was wrong with the answer.
    PinQuestion again(long another, String fault) {
        return new PinQuestion(another, about, wanted, Optional.of(fault));
    }

    boolean isAnsweredBy(String named) {
        return Long.toString(number).equals(named);
    }

    /// Word for what is wrong with what was typed, before the card is asked.
    ///
    /// @param present empty where it is not asked
    Optional<String> fault(char[] present, char[] fresh, char[] again) {
        if (wanted == Wanted.PIN) {
            return Pin.isWellFormed(fresh) ? Optional.empty() : Optional.of("pin.malformed");
        }
        if (wanted == Wanted.CHANGE && !Pin.isWellFormed(present)) {
            return Optional.of("newpin.present.malformed");
        }
        return NewPinRules.fault(present, fresh, again);
    }
}
