// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import org.jadeseal.agent.words.AgentWords;

/// Words that window and terminal share.
final class PinWords {

    private PinWords() {}

    static String act(PinRequest request) {
        return AgentWords.sayOr("act." + request.act(), "act.other");
    }

    /// One line for the terminal.
    static String question(PinRequest request) {
        return AgentWords.say(
                "pin.terminal", request.site(), act(request), request.account(), request.reader());
    }
}
