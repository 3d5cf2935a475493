// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Optional;
import org.jadeseal.ra.agent.ConnectionId;

/// One step in the journal.
record JournalLine(int number, int attempt, Step step, State state, Times times) {

    /// Where a step stands.
    sealed interface State {

        /// Written down; nobody has it.
        record Ready() implements State {}

        /// An agent has it until the deadline, in epoch milliseconds.
        record Handed(ConnectionId agent, long deadline) implements State {}

        record Done(StepResult result) implements State {}

        record Failed(Problem problem) implements State {}
    }

    /// Epoch milliseconds; 0 for what has not happened.
    record Times(long handedAt, long endedAt) {

        /// How long the agent took, or has taken by `now`.
        long spent(long now) {
            return handedAt == 0 ? 0 : Math.max(0, (endedAt == 0 ? now : endedAt) - handedAt);
        }
    }

    Optional<Performed> performed() {
        return switch (state) {
            case State.Done(var result) ->
                    Optional.of(
                            new Performed(number, attempt, step, new Performed.Ended.Done(result)));
            case State.Failed(var problem) ->
                    Optional.of(
                            new Performed(
                                    number, attempt, step, new Performed.Ended.Failed(problem)));
            case State.Ready _, State.Handed _ -> Optional.empty();
        };
    }
}
