// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of 「開始試用」.
public sealed interface TryingOut {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements TryingOut {}

    /// The account has no pair in force.
    record NothingInForce() implements TryingOut {}

    /// One of the pair is on hold; resume it first.
    record OnHold() implements TryingOut {}

    /// The pair is in force, and its import was interrupted; finish that first.
    record NotOnCard() implements TryingOut {}

    /// Another task is open at this card; finish it or give it up.
    record CardBusy(TaskId task, TaskKind kind) implements TryingOut {}

    /// No agent serves this session.
    record NoAgent() implements TryingOut {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements TryingOut {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements TryingOut {}
}
