// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.form.CaseNumber;

/// What became of an act at a request.
public sealed interface RequestStep {

    /// It is in its new state; an approved one is carried out.
    record Done(Request request) implements RequestStep {}

    /// Somebody changed it since it was shown; look again.
    record Changed(Request request) implements RequestStep {}

    /// Nothing on it would be different; nothing was stored.
    record Unchanged(Request request) implements RequestStep {}

    /// Its state does not allow this step.
    record NotFromHere(Request request) implements RequestStep {}

    /// 「須由不同人員複核。」: this person made the first check or typed it in (E15).
    record SamePerson() implements RequestStep {}

    /// The account has no certificate that could be revoked, none on hold, or cannot get a letter.
    record NothingToDo() implements RequestStep {}

    /// An open request of this kind is there already: 「本作業已受理，案件編號 …」 (E7).
    record AlreadyOpen(CaseNumber caseNumber) implements RequestStep {}

    /// There is no such case, or no such account.
    record Unknown() implements RequestStep {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements RequestStep {}
}
