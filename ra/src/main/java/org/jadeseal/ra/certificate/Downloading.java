// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of 「確定下載」 (CT3).
public sealed interface Downloading {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements Downloading {}

    /// The account has no pair in force.
    record NothingToDownload() implements Downloading {}

    /// Both certificates have to be ticked.
    record NotBothTicked() implements Downloading {}

    /// One of the pair is on hold; resume it first.
    record OnHold() implements Downloading {}

    /// Another task is open at this card; finish it or give it up.
    record CardBusy(TaskId task, TaskKind kind) implements Downloading {}

    /// No agent serves this session.
    record NoAgent() implements Downloading {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements Downloading {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Downloading {}
}
