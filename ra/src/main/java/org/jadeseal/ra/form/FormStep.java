// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ra.authorization.Refusal;

/// What became of a step of a form: amending, first check, giving back, rejecting, withdrawing.
public sealed interface FormStep {

    /// The form is in its new state.
    record Done(Form form) implements FormStep {}

    /// Somebody changed the form since it was shown; look again.
    record Changed(Form form) implements FormStep {}

    /// Nothing on it would be different; nothing was stored.
    record Unchanged(Form form) implements FormStep {}

    /// Its state does not allow this step.
    record NotFromHere(Form form) implements FormStep {}

    /// There is no such case.
    record UnknownCase(CaseNumber caseNumber) implements FormStep {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements FormStep {}
}
