// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OperationToken;

/// What officers do with registration forms (F-REG), from the counter to the second check.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class Registrations {

    Registrations() {}

    /// 收件: what the person brought is typed in.
    public Entering enter(OfficerActor actor, OperationToken token, RegistrationFields fields) {
        throw notBuiltYet();
    }

    /// Corrects a form; it is RECEIVED again and needs a new first check.
    ///
    /// @param seen the digest of the form as it was shown
    public FormStep amend(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            FormDigest seen,
            RegistrationFields fields) {
        throw notBuiltYet();
    }

    /// 初審通過.
    ///
    /// @param seen the digest of the form as it was shown
    public FormStep review(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, FormDigest seen) {
        throw notBuiltYet();
    }

    /// 複審通過, and its execution: person, account and card (AC2).
    ///
    /// @param seen the digest of the form as it was shown
    public Approval approve(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, FormDigest seen) {
        throw notBuiltYet();
    }

    /// 退件補正.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public FormStep giveBack(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, String reason) {
        throw notBuiltYet();
    }

    /// 駁回.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public FormStep reject(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, String reason) {
        throw notBuiltYet();
    }

    /// 撤回.
    public FormStep withdraw(OfficerActor actor, OperationToken token, CaseNumber caseNumber) {
        throw notBuiltYet();
    }

    /// CD3: card and letters are handed over against a signed receipt; the case is closed.
    public HandingOver handOver(OfficerActor actor, OperationToken token, CaseNumber caseNumber) {
        throw notBuiltYet();
    }

    /// The newest executed or closed registration of an account, with its decisions: the evidence
    /// the CA asks for at issuance.
    public Optional<FormReading.Found> of(Transaction transaction, AccountId account) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
