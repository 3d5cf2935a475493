// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Optional;
import org.jadeseal.ra.agent.ConnectionId;

/// Where tasks are opened, watched, continued and given up.
public interface TaskDesk {

    /// Opens a task at a card, or finds the one that is open there already (one open task per
    /// card).
    Opened open(NewTask task);

    /// Lets `agent` work on the task from now on: the first time, after a problem was mended, or on
    /// another computer. An agent that worked on it before loses its connection (T12).
    ///
    /// @return false if the task is not open any more
    boolean continueAt(TaskId task, ConnectionId agent);

    /// Gives a task up; what the card holds by then stays for a later task to find.
    ///
    /// @return false if it was not open any more
    boolean giveUp(TaskId task);

    /// How a task stands, for its page.
    Optional<TaskProgress> progress(TaskId task);

    /// The task that is open at a card.
    Optional<TaskId> openAt(TaskCard card);
}
