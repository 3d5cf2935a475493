// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Optional;

/// The PIN did not come to the card by the reader's keys.
final class ReaderEndException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Outcome> outcome;

    private ReaderEndException(String message, Optional<Outcome> outcome) {
        super(message);
        this.outcome = outcome;
    }

    /// With this the step ends.
    static ReaderEndException with(Outcome outcome) {
        return new ReaderEndException(
                "nothing was typed that the card takes", Optional.of(outcome));
    }

    /// The PIN is asked elsewhere.
    static ReaderEndException elsewhere() {
        return new ReaderEndException("the reader's keys are no use", Optional.empty());
    }

    /// Empty if the PIN is to be asked elsewhere.
    Optional<Outcome> outcome() {
        return outcome;
    }
}
