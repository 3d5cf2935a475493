// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;

/// Sheets, inside a larger act which has passed the gate.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class Mailers {

    Mailers() {}

    /// Sets two new sheets aside and voids every older one of this account and card.
    public Letters allot(Transaction transaction, AccountId account, CardId card) {
        throw notBuiltYet();
    }

    /// The station has printed both. Answers false, and changes nothing, when either was not
    /// waiting to be printed (voided meanwhile, or printed before).
    public boolean printed(Transaction transaction, Letters letters) {
        throw notBuiltYet();
    }

    /// Both printed letters of this account are handed over. False when there are not two.
    public boolean handOver(Transaction transaction, AccountId account) {
        throw notBuiltYet();
    }

    /// The letter of this kind was used for the first time; nothing happens when it was before.
    public void acknowledge(Transaction transaction, AccountId account, MailerKind kind) {
        throw notBuiltYet();
    }

    /// Voids what is not yet void or expired of one kind.
    public void voidAll(Transaction transaction, AccountId account, MailerKind kind) {
        throw notBuiltYet();
    }

    /// The newest letter of this kind.
    public Optional<Mailer> newest(Transaction transaction, AccountId account, MailerKind kind) {
        throw notBuiltYet();
    }

    /// All letters of an account, newest first.
    public List<Mailer> of(AccountId account) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
