// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.List;
import java.util.Optional;

/// Asks the person something that has nothing to do with a PIN: shows lines, and a few answers to
/// choose from.
@FunctionalInterface
public interface Question {

    /// Waits for the answer. Empty if the person gives none.
    ///
    /// @param answers to choose from; the first is what most want
    Optional<String> ask(String title, List<String> lines, List<String> answers);

    /// In a window; needs a display.
    static Question inWindow() {
        Look.prepare();
        return QuestionWindow::ask;
    }

    /// In the terminal this program was started from; nobody answers where there is none.
    static Question inTerminal() {
        return QuestionTerminal::ask;
    }
}
