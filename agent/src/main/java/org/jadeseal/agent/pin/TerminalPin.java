// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.io.Console;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// Asks in the terminal, without showing what is typed; for a computer that has no display.
public final class TerminalPin implements PinSource {

    /// Asks on the console this program was started from.
    public TerminalPin() {}

    /// Whether this program was started from a terminal, so that somebody can be asked.
    public static boolean isThere() {
        return console().isPresent();
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        return console().map(console -> ask(console, request)).orElseGet(PinAnswer.Cancelled::new);
    }

    private static PinAnswer ask(Console console, PinRequest request) {
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
        return console()
                .map(console -> new NewPinTerminal(console, request).ask())
                .orElseGet(NewPinAnswer.Cancelled::new);
    }

    @Override
    public ReaderTurn atReader(ReaderRequest request) {
        return console()
                .map(console -> atReader(console, request))
                .orElseGet(ReaderTurn.Nobody::new);
    }

    private static ReaderTurn atReader(Console console, ReaderRequest request) {
        console.printf("%s%n", PinWords.question(request.about()));
        ReaderWords.complaint(request).ifPresent(wrong -> console.printf("%s%n", wrong));
        if (ReaderWords.isLastTry(request) && !confirmsLastTry(console)) {
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
        return console().flatMap(console -> chooseReader(console, readers));
    }

    private static Optional<String> chooseReader(Console console, List<String> readers) {
        console.printf("%s%n", AgentWords.say("reader.label"));
        for (int i = 0; i < readers.size(); i++) {
            console.printf("%d  %s%n", i + 1, readers.get(i));
        }
        String number = console.readLine("%s ", AgentWords.say("reader.terminal"));
        return number != null && number.matches("[1-9][0-9]?")
                ? readers.stream().skip(Long.parseLong(number) - 1).findFirst()
                : Optional.empty();
    }

    /// Empty where nobody can type: since Java 25 there is no console at all then.
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private static boolean confirmsLastTry(Console console) {
        console.printf("%s%n", AgentWords.say("pin.last"));
        return "yes".equals(console.readLine("%s ", AgentWords.say("pin.last.terminal")));
    }

    @Override
    public boolean canAskAgain() {
        return true;
    }

    private static PinAnswer retry(Console console, PinRequest request) {
        console.printf("%s%n", AgentWords.say("pin.hint"));
        return ask(console, request);
    }
}
