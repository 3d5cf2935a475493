// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of 「晶片卡密碼修改」 (CD8).
public sealed interface ChangingPin {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements ChangingPin {}

    /// The website password still is the letter's; change it first (SEC-103).
    record LetterPassword() implements ChangingPin {}

    /// The account has no card that can be used: not handed over, lost, damaged.
    record NoUsableCard() implements ChangingPin {}

    /// Another task is open at this card; finish it or give it up.
    record CardBusy(TaskId task, TaskKind kind) implements ChangingPin {}

    /// No agent serves this session.
    record NoAgent() implements ChangingPin {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements ChangingPin {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements ChangingPin {}
}
