// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.io.Console;
import java.util.Arrays;
import java.util.Objects;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// Asks in the terminal, without showing what is typed; for a computer that has no display.
public final class TerminalPin implements PinSource {

    /// Asks on the console this program was started from.
    public TerminalPin() {}

    @Override
    public PinAnswer ask(PinRequest request) {
        Console console =
                Objects.requireNonNull(System.console(), "Java 22 and newer always have a console");
        if (!console.isTerminal()) {
            return new PinAnswer.Cancelled();
        }
        console.printf(
                "%s%n",
                AgentWords.say(
                        "pin.terminal",
                        request.site(),
                        PinWords.act(request),
                        request.account(),
                        request.reader()));
        if (request.wrongBefore()) {
            console.printf("%s%n", AgentWords.say("pin.wrong", request.triesLeft()));
        }
        char[] typed =
                console.readPassword(
                        "%s (%s): ",
                        AgentWords.say("pin.label"),
                        AgentWords.say("pin.tries", request.triesLeft()));
        if (typed == null || typed.length == 0) {
            return new PinAnswer.Cancelled();
        }
        try {
            return Pin.isWellFormed(typed)
                    ? new PinAnswer.Given(Pin.of(typed))
                    : retry(console, request);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    @Override
    public boolean canAskAgain() {
        return true;
    }

    private PinAnswer retry(Console console, PinRequest request) {
        console.printf("%s%n", AgentWords.say("pin.hint"));
        return ask(request);
    }
}
