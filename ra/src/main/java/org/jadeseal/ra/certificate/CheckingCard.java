// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of 「讀取卡片」.
public sealed interface CheckingCard {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements CheckingCard {}

    /// The account has no card that its holder may use.
    record NoCard() implements CheckingCard {}

    /// Another task is open at this card; finish it or give it up.
    record CardBusy(TaskId task, TaskKind kind) implements CheckingCard {}

    /// No agent serves this session.
    record NoAgent() implements CheckingCard {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements CheckingCard {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements CheckingCard {}
}
