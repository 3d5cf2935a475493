// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// What became of a request to open a task.
public sealed interface Opened {

    /// There is a task now.
    record Fresh(TaskId task) implements Opened {}

    /// The same task was open already: a double click, a second window, a resumption (E7).
    record Same(TaskId task) implements Opened {}

    /// Another task is open at this card; it has to be finished or given up first.
    record OtherOpen(TaskId task, TaskKind kind) implements Opened {}
}
