// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.io.Console;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// Asks in the terminal, without showing what is typed; for a computer that has no display.
public final class TerminalPin implements PinSource {

    /// Asks on the console this program was started from.
    public TerminalPin() {}

    @Override
    public PinAnswer ask(PinRequest request) {
        Console console = console();
        if (!console.isTerminal()) {
            return new PinAnswer.Cancelled();
        }
        console.printf("%s%n", PinWords.question(request));
        ReaderWords.here(request).ifPresent(why -> console.printf("%s%n", why));
        if (request.wrongBefore()) {
            console.printf("%s%n", AgentWords.say("pin.wrong", request.triesLeft()));
        }
        if (request.triesLeft() <= 1 && !confirmsLastTry(console)) {
            return new PinAnswer.Cancelled();
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
    public NewPinAnswer askNew(NewPinRequest request) {
        Console console = console();
        return console.isTerminal()
                ? new NewPinTerminal(console, request).ask()
                : new NewPinAnswer.Cancelled();
    }

    @Override
    public ReaderTurn atReader(ReaderRequest request) {
        Console console = console();
        console.printf("%s%n", PinWords.question(request.about()));
        ReaderWords.complaint(request).ifPresent(wrong -> console.printf("%s%n", wrong));
        if (ReaderWords.isLastTry(request) && !(console.isTerminal() && confirmsLastTry(console))) {
            return new ReaderTurn.Declined();
        }
        console.printf(
                "%s (%s)%n%s%n",
                ReaderWords.entry(request),
                AgentWords.say("pin.tries", request.about().triesLeft()),
                AgentWords.say("keys.how"));
        return new ReaderTurn.Told(() -> {});
    }

    @Override
    public Optional<String> chooseReader(List<String> readers) {
        Console console = console();
        if (!console.isTerminal()) {
            return Optional.empty();
        }
        console.printf("%s%n", AgentWords.say("reader.label"));
        for (int i = 0; i < readers.size(); i++) {
            console.printf("%d  %s%n", i + 1, readers.get(i));
        }
        String number = console.readLine("%s ", AgentWords.say("reader.terminal"));
        return number != null && number.matches("[1-9][0-9]?")
                ? readers.stream().skip(Long.parseLong(number) - 1).findFirst()
                : Optional.empty();
    }

    private static Console console() {
        return Objects.requireNonNull(System.console(), "Java 22 and newer always have a console");
    }

    private static boolean confirmsLastTry(Console console) {
        console.printf("%s%n", AgentWords.say("pin.last"));
        return "yes".equals(console.readLine("%s ", AgentWords.say("pin.last.terminal")));
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
