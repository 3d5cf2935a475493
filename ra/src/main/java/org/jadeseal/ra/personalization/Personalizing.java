// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of an officer's wish to personalize a card (CD1).
public sealed interface Personalizing {

    /// A task works on it at the station.
    record Working(TaskId task) implements Personalizing {}

    /// The form has not been executed: no card is set aside.
    record NoCardYet() implements Personalizing {}

    /// The card has its keys and letters; spoilt letters are another act (CD2).
    record AlreadyPersonalized() implements Personalizing {}

    /// Another task is open at this card.
    record CardBusy(TaskId task, TaskKind kind) implements Personalizing {}

    /// No station serves this session, only an agent or nothing.
    record NoStation() implements Personalizing {}

    /// There is no such case.
    record UnknownCase(CaseNumber caseNumber) implements Personalizing {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Personalizing {}
}
