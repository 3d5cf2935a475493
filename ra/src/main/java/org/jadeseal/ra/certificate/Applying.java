// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of 「憑證申請」 (CT1).
public sealed interface Applying {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements Applying {}

    /// This registration has been used: these certificates exist already.
    record AlreadyApplied(IssuanceId pair) implements Applying {}

    /// No approved and handed-over registration; the counter helps.
    record NoRegistration() implements Applying {}

    /// The account has no card that can be used: not handed over, lost, damaged.
    record NoUsableCard() implements Applying {}

    /// Only cards that say where their keys were born are certified here, and this one cannot.
    record CardDoesNotAttest() implements Applying {}

    /// Another task is open at this card; finish it or give it up.
    record CardBusy(TaskId task, TaskKind kind) implements Applying {}

    /// Other terms are in force than those accepted; show these.
    record TermsChanged(String current) implements Applying {}

    /// No agent serves this session.
    record NoAgent() implements Applying {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements Applying {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Applying {}
}
