// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

/// Where an operation is interrupted, and how the person goes on.
///
/// @param at number of the lasting write, of the APDU, or of the step, from 1
record Cut(Kind kind, int at, Comeback comeback) {

    /// What is lost.
    enum Kind {
        /// The power, instead of a lasting write of the applet.
        POWER,
        /// The card, before it has the command.
        BEFORE,
        /// The card, when the command is answered.
        AFTER,
        /// The card, with its answer.
        ANSWER,
        /// What the agent told the website of a step.
        REPORT
    }

    /// How it goes on.
    enum Comeback {
        /// The card is put in again, the agent is still there.
        SAME_COMPUTER,
        /// The agent is gone without a word; another one takes the task up.
        OTHER_COMPUTER,
        /// The agent is gone without a word; the next day the person logs in anew and presses the
        /// button again.
        OTHER_BROWSER
    }

    @Override
    public String toString() {
        return "%s %d, %s".formatted(kind, at, comeback);
    }
}
