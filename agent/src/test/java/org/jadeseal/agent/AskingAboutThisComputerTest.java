// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.computer.Change;
import org.jadeseal.agent.computer.Computer;
import org.jadeseal.agent.computer.Finding;
import org.jadeseal.agent.computer.Finding.State;
import org.jadeseal.agent.pin.Question;
import org.jadeseal.agent.words.AgentWords;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingAboutThisComputerTest {

    private static final Change MADE =
            new Change("2026-11-23T08:00:00Z", Change.Kind.MODULE, Path.of("/home/x/.pki/nssdb"));

    /// One program that can be told.
    private static final class Desktop implements Computer {

        private boolean told;

        @Override
        public List<Finding> look() {
            return List.of(new Finding("chromium", "/home/x", told ? State.OURS : State.ADDABLE));
        }

        @Override
        public List<Change> changes() {
            return told ? List.of(MADE) : List.of();
        }

        @Override
        public List<Finding> register() {
            told = true;
            return List.of();
        }

        @Override
        public List<Change> undo() {
            told = false;
            return List.of();
        }
    }

    /// A person, and all that she was shown.
    private static final class Person implements Question {

        private final Deque<String> says = new ArrayDeque<>();
        private final List<List<String>> offered = new ArrayList<>();
        private final List<List<String>> shown = new ArrayList<>();

        Person(String... words) {
            List.of(words).forEach(word -> says.add(AgentWords.say("computer." + word)));
        }

        @Override
        public Optional<String> ask(String title, List<String> lines, List<String> answers) {
            shown.add(lines);
            offered.add(answers);
            return Optional.ofNullable(says.poll());
        }
    }

    @Test
    void nothing_is_done_unless_somebody_says_so() {
        var desktop = new Desktop();

        new ThisComputer(desktop, new Person()).run(List.of("jadeseal:this-computer"));

        assertThat(desktop.told).isFalse();
    }

    @Test
    void what_was_changed_is_listed_and_can_be_undone() {
        var desktop = new Desktop();
        var person = new Person("register", "undo", "close");

        new ThisComputer(desktop, person).run(List.of("this-computer"));

        assertThat(desktop.told).isFalse();
        assertThat(person.offered.get(0)).doesNotContain(AgentWords.say("computer.undo"));
        assertThat(person.shown.get(1).toString()).contains("2026-11-23T08:00:00Z");
        assertThat(person.offered.get(1)).doesNotContain(AgentWords.say("computer.register"));
        assertThat(person.shown).hasSize(3);
    }

    @Test
    void with_a_word_more_it_is_done_without_asking() {
        var desktop = new Desktop();
        var nobody = new Person();

        int exit = new ThisComputer(desktop, nobody).run(List.of("this-computer", "register"));

        assertThat(exit).isZero();
        assertThat(desktop.told).isTrue();
        assertThat(nobody.shown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jadeseal:this-computer?register",
                "jadeseal:this-computer register",
                "jadeseal:THIS-COMPUTER",
                "jadeseal:this-computer/",
                "jadeseal:connect?site=https%3A%2F%2Fsite.example&code=q83vEjRWeJCrze8SNFZ4kA"
            })
    void a_link_asks_for_the_question_only(String link) {
        assertThat(ThisComputer.isMeant(List.of(link))).isFalse();
        assertThat(ThisComputer.isMeant(List.of("jadeseal:this-computer", "register"))).isFalse();
        assertThat(ThisComputer.isMeant(List.of("jadeseal:this-computer"))).isTrue();
    }
}
