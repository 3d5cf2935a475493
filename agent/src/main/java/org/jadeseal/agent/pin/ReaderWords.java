// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.Locale;
import java.util.Optional;
import org.jadeseal.agent.words.AgentWords;

/// What window and terminal say to who is to type at the reader.
final class ReaderWords {

    private ReaderWords() {}

    static String entry(ReaderRequest request) {
        return AgentWords.say("keys." + word(request.entry()));
    }

    static Optional<String> complaint(ReaderRequest request) {
        return switch (request.complaint()) {
            case NONE -> Optional.empty();
            case WRONG_PIN -> Optional.of(AgentWords.say("pin.wrong", request.about().triesLeft()));
            case MISTYPED -> Optional.of(AgentWords.say("keys.mistyped"));
            case REFUSED -> Optional.of(AgentWords.say("newpin.refused"));
        };
    }

    /// Why the PIN is typed at the computer, where that wants to be said.
    static Optional<String> here(PinRequest request) {
        return request.here() == PinRequest.Here.USUAL
                ? Optional.empty()
                : Optional.of(AgentWords.say("here." + word(request.here())));
    }

    /// Whether another wrong PIN would block the card.
    static boolean isLastTry(ReaderRequest request) {
        return request.entry() != ReaderRequest.Entry.NEW_PIN && request.about().triesLeft() <= 1;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
