// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.agent.computer.Change;
import org.jadeseal.agent.computer.Computer;
import org.jadeseal.agent.computer.Finding;
import org.jadeseal.agent.pin.Question;
import org.jadeseal.agent.words.AgentWords;

/// 「晶片卡憑證匯入 IE」, use this card on this computer: shows what this computer's programs know of the
/// card, and changes something only when the person says so (chapter 16).
///
/// A link may come from any page, so it opens the question and nothing else.
final class ThisComputer {

    private static final String LINK = "jadeseal:this-computer";
    private static final int STILL_SOMETHING = 1;

    private final Computer computer;
    private final Question question;

    ThisComputer(Computer computer, Question question) {
        this.computer = computer;
        this.question = question;
    }

    /// Whether these arguments ask for this.
    static boolean isMeant(List<String> arguments) {
        return switch (arguments.size()) {
            case 1 ->
                    arguments.getFirst().equals(LINK)
                            || arguments.getFirst().equals("this-computer");
            case 2 ->
                    arguments.getFirst().equals("this-computer")
                            && List.of("register", "undo").contains(arguments.getLast());
            default -> false;
        };
    }

    /// Asks until the person has had enough; with a second argument does that without asking.
    ///
    /// @return the exit code: 0, or 1 where something is left that could not be done
    int run(List<String> arguments) {
        if (arguments.size() == 2) {
            boolean isDone =
                    arguments.getLast().equals("register") ? register() : computer.undo().isEmpty();
            lines().forEach(System.out::println);
            return isDone ? 0 : STILL_SOMETHING;
        }
        boolean goesOn = true;
        while (goesOn) {
            goesOn = ask();
        }
        return 0;
    }

    /// @return whether to ask again
    private boolean ask() {
        String register = AgentWords.say("computer.register");
        String undo = AgentWords.say("computer.undo");
        String again = AgentWords.say("computer.again");
        String close = AgentWords.say("computer.close");
        boolean canRegister = computer.look().stream().anyMatch(ThisComputer::isAddable);
        List<String> answers =
                Stream.of(
                                canRegister ? register : "",
                                computer.changes().isEmpty() ? "" : undo,
                                again,
                                close)
                        .filter(answer -> !answer.isEmpty())
                        .toList();
        String chosen =
                question.ask(AgentWords.say("computer.title"), lines(), answers).orElse(close);
        if (chosen.equals(register)) {
            boolean _ = register();
        } else if (chosen.equals(undo)) {
            var _ = computer.undo();
        }
        return !chosen.equals(close);
    }

    private boolean register() {
        return computer.register().stream().noneMatch(ThisComputer::isAddable);
    }

    private static boolean isAddable(Finding found) {
        return found.state() == Finding.State.ADDABLE;
    }

    /// What was found, what we did, and what to do.
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Finding> found = computer.look();
        found.forEach(each -> lines.add(line(each)));
        computer.changes().forEach(change -> lines.add(line(change)));
        boolean isReady = found.stream().anyMatch(each -> each.state() == Finding.State.OURS);
        Optional.of("computer.done")
                .filter(_ -> isReady)
                .map(AgentWords::say)
                .ifPresent(lines::add);
        return lines;
    }

    private static String line(Finding found) {
        String what = AgentWords.say("computer.what." + found.what());
        String state = AgentWords.say("computer.state." + word(found.state()));
        String hint =
                AgentWords.sayOr("computer.hint." + found.what() + "." + word(found.state()), "");
        return found.where().isEmpty()
                ? AgentWords.say("computer.line", what, state + hint)
                : AgentWords.say("computer.line.where", what, state, found.where(), hint);
    }

    private static String line(Change change) {
        return AgentWords.say(
                "computer.change." + word(change.kind()), change.time(), change.folder());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
