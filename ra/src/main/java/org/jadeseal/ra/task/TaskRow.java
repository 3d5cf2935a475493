// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Optional;
import org.jadeseal.ra.agent.ConnectionId;

/// A task as it is stored.
///
/// @param version rises with each change; every change compares it first
record TaskRow(TaskId id, NewTask about, Standing standing, Place place, long version) {

    /// How it stands.
    record Standing(TaskState state, Optional<Problem> problem, Optional<String> outcome) {}

    /// Where it runs.
    ///
    /// @param agent whose steps these are
    /// @param sessionFrom number of the first step that may belong to the present card session
    /// @param resumptions how often it went on by itself since a person last said so
    record Place(Optional<ConnectionId> agent, int sessionFrom, int resumptions) {}

    boolean open() {
        return standing.state() == TaskState.OPEN || standing.state() == TaskState.PAUSED;
    }
}
