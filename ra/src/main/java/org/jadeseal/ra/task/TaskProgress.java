// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentUser;

/// What a page shows of a task while it runs.
///
/// @param version rises with every change; a page that knows it need not draw again
/// @param phases in their order
public record TaskProgress(
        TaskId task,
        TaskKind kind,
        AgentUser owner,
        long version,
        Standing standing,
        List<Phase> phases,
        AgentSide agent) {

    public TaskProgress {
        phases = List.copyOf(phases);
    }

    /// How it stands or ended.
    ///
    /// @param problem while paused or given up
    /// @param outcome key of the closing text, once done
    public record Standing(TaskState state, Optional<Problem> problem, Optional<String> outcome) {}

    /// One line of the list a person follows.
    ///
    /// @param key of its text, as `card-proven`
    /// @param milliseconds spent in it so far
    public record Phase(String key, PhaseState state, long milliseconds) {}

    /// Where a phase stands.
    public enum PhaseState {
        WAITING,
        RUNNING,
        PAUSED,
        DONE
    }

    /// The computer at which the task runs.
    ///
    /// @param connected whether its agent has asked within the last 30 seconds
    /// @param reader that holds the card, as the agent named it
    public record AgentSide(boolean connected, Optional<String> reader) {}
}
