// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A program without a display that was not started from a terminal, as this test is not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NobodyAtTheTerminalTest {

    private static final PinRequest REQUEST =
            new PinRequest(
                    "https://site.example",
                    "apply",
                    new PinRequest.Whose("K7M4-****-9A", "王○明", List.of()),
                    "Reader 00 00",
                    3,
                    false,
                    PinRequest.Here.USUAL);

    private final PinSource terminal = new TerminalPin();

    @Test
    void nobody_is_there_to_be_asked() {
        assertThat(TerminalPin.isThere()).isFalse();
        assertThat(terminal.ask(REQUEST)).isEqualTo(new PinAnswer.Cancelled());
        assertThat(terminal.askNew(new NewPinRequest(REQUEST, true, NewPinRequest.Complaint.NONE)))
                .isEqualTo(new NewPinAnswer.Cancelled());
        assertThat(terminal.chooseReader(List.of("one", "two"))).isEmpty();
    }

    @Test
    void nobody_is_sent_to_the_reader_or_answers_a_question() {
        var request =
                new ReaderRequest(REQUEST, ReaderRequest.Entry.PIN, ReaderRequest.Complaint.NONE);

        assertThat(terminal.atReader(request)).isEqualTo(new ReaderTurn.Nobody());
        assertThat(Question.inTerminal().ask("title", List.of("line"), List.of("yes"))).isEmpty();
    }
}
