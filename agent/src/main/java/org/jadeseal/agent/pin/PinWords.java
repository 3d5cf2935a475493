// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.stream.Collectors;
import org.jadeseal.agent.words.AgentWords;

/// Words that window and terminal share.
final class PinWords {

    private PinWords() {}

    static String act(PinRequest request) {
        return AgentWords.sayOr("act." + request.act(), "act.other");
    }

    /// One line for the terminal; more where something is signed.
    static String question(PinRequest request) {
        if (request.whose().signed().isEmpty()) {
            return AgentWords.say(
                    "pin.terminal",
                    request.site(),
                    act(request),
                    request.whose().account(),
                    request.reader());
        }
        String signed =
                request.whose().signed().stream()
                        .map(line -> "  " + line.label() + ": " + line.value())
                        .collect(Collectors.joining("\n"));
        return AgentWords.say("sign.terminal", request.site(), act(request), request.reader())
                + "\n"
                + signed;
    }
}
