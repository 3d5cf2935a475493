// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// Where a task stands.
public enum TaskState {
    /// Steps are handed out as soon as the agent asks.
    OPEN,
    /// Something is in the way; see the problem. Goes on when it is mended.
    PAUSED,
    /// Finished; see the outcome.
    DONE,
    /// Given up by the person or by the script; see the problem.
    GIVEN_UP
}
