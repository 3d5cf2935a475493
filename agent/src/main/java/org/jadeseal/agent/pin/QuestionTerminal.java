// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.words.AgentWords;

/// A question in the terminal: answers have numbers.
final class QuestionTerminal {

    private QuestionTerminal() {}

    static Optional<String> ask(String title, List<String> lines, List<String> answers) {
        System.out.println(title);
        lines.forEach(System.out::println);
        for (int i = 0; i < answers.size() && TerminalPin.isThere(); i++) {
            System.out.printf("%d  %s%n", i + 1, answers.get(i));
        }
        System.out.flush();
        return TerminalPin.console()
                .map(console -> console.readLine("%s ", AgentWords.say("question")))
                .filter(number -> number.matches("[1-9]"))
                .flatMap(number -> answers.stream().skip(Long.parseLong(number) - 1).findFirst());
    }
}
