// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of 「確定啓用」 (CT2).
public sealed interface Activating {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements Activating {}

    /// No pair waits for its activation.
    record NothingToActivate() implements Activating {}

    /// More than 90 days have passed since it was issued.
    record TooLate() implements Activating {}

    /// One of the pair is on hold; resume it first.
    record OnHold() implements Activating {}

    /// Another task is open at this card; finish it or give it up.
    record CardBusy(TaskId task, TaskKind kind) implements Activating {}

    /// No agent serves this session.
    record NoAgent() implements Activating {}

    /// The proof of the password is another account's, or too old.
    record PasswordNotConfirmed() implements Activating {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements Activating {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Activating {}
}
