// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of the mailed code, the second half of a reset (CD9).
public sealed interface ResettingPin {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements ResettingPin {}

    /// The code is wrong; after the fifth time it is void.
    record WrongCode() implements ResettingPin {}

    /// No code is open: none was asked for, it is used, void, or older than 15 minutes.
    record NoCode() implements ResettingPin {}

    /// Another task is open at this card and does not wait for this.
    record CardBusy(TaskId task, TaskKind kind) implements ResettingPin {}

    /// No agent serves this session.
    record NoAgent() implements ResettingPin {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements ResettingPin {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements ResettingPin {}
}
