// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// Asks in the terminal for a new PIN, typed twice, and for the present one where the card wants
/// it. An empty line gives up.
record NewPinTerminal(Console console, NewPinRequest request) {

    NewPinAnswer ask() {
        console.printf("%s%n", PinWords.question(request.about()));
        ReaderWords.here(request.about()).ifPresent(this::tell);
        switch (request.complaint()) {
            case NONE -> {}
            case WRONG_PRESENT -> tell(AgentWords.say("pin.wrong", request.about().triesLeft()));
            case REFUSED -> tell(AgentWords.say("newpin.refused"));
        }
        tell(AgentWords.say("newpin.fresh.hint"));
        Optional<NewPinAnswer> answer = once();
        while (answer.isEmpty()) {
            answer = once();
        }
        return answer.get();
    }

    /// Empty when what was typed cannot be right.
    private Optional<NewPinAnswer> once() {
        char[] present = request.withPresent() ? read("newpin.present") : new char[0];
        char[] fresh = read("newpin.fresh");
        char[] again = read("newpin.again");
        try {
            if (fresh.length == 0 || (request.withPresent() && present.length == 0)) {
                return Optional.of(new NewPinAnswer.Cancelled());
            }
            Optional<String> fault =
                    request.withPresent() && !Pin.isWellFormed(present)
                            ? Optional.of("newpin.present.malformed")
                            : NewPinRules.fault(present, fresh, again);
            if (fault.isPresent()) {
                tell(AgentWords.say(fault.get()));
                return Optional.empty();
            }
            return Optional.of(
                    new NewPinAnswer.Given(
                            request.withPresent() ? Optional.of(Pin.of(present)) : Optional.empty(),
                            Pin.of(fresh)));
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(fresh, '\0');
            Arrays.fill(again, '\0');
        }
    }

    private char[] read(String word) {
        char[] typed = console.readPassword("%s: ", AgentWords.say(word));
        return typed == null ? new char[0] : typed;
    }

    private void tell(String line) {
        console.printf("%s%n", line);
    }
}
