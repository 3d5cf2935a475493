// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ra.authorization.Refusal;

/// What became of the second check.
public sealed interface Approval {

    /// Approved and carried out: account and card exist.
    record Executed(Form form) implements Approval {}

    /// Approved; it is carried out as soon as a card is in stock.
    record WaitsForStock(Form form) implements Approval {}

    /// 「須由不同人員複核。」: this person made the first check or entered the form (E15).
    record SamePerson() implements Approval {}

    /// Somebody changed the form since it was shown; look again.
    record Changed(Form form) implements Approval {}

    /// Its state does not allow approval.
    record NotFromHere(Form form) implements Approval {}

    /// There is no such case.
    record UnknownCase(CaseNumber caseNumber) implements Approval {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Approval {}
}
