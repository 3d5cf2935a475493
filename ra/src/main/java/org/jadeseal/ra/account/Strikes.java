// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// Counts wrong passwords; the third in a row locks the account and tells the holder (AC4, AC5).
final class Strikes {

    private final Journal journal;
    private final SubscriberRegister subscribers;
    private final Outbox outbox;

    Strikes(Journal journal, SubscriberRegister subscribers, Outbox outbox) {
        this.journal = journal;
        this.subscribers = subscribers;
        this.outbox = outbox;
    }

    /// Counts one against an account in use; answers whether it is locked by it.
    boolean against(
            Transaction transaction,
            Account.Active active,
            Optional<SessionId> session,
            String source) {
        boolean last = active.failures() + 1 >= Account.STRIKES;
        Account after = last ? active.lock(transaction.now()) : active.fail();
        count(transaction, after, last ? Optional.empty() : session, source);
        return last;
    }

    /// Counts one against an account that was never logged in to.
    boolean against(Transaction transaction, Account.Ready ready, String source) {
        boolean last = ready.failures() + 1 >= Account.STRIKES;
        Account after = last ? ready.lock(transaction.now()) : ready.fail();
        count(transaction, after, Optional.empty(), source);
        return last;
    }

    private void count(
            Transaction transaction, Account after, Optional<SessionId> session, String source) {
        new SqlAccounts(transaction.sql()).replace(after, session);
        Matter matter = Matter.of(after.id());
        journal.note(transaction, "account.wrong-password", matter, Outcome.REFUSED, source);
        if (after instanceof Account.Locked) {
            journal.note(transaction, "account.lock", matter, Outcome.DONE, source);
            subscribers
                    .find(transaction, after.holder())
                    .ifPresent(holder ->
                            outbox.queue(
                                    transaction,
                                    holder.notice(
                                            NoticeKind.ACCOUNT_LOCKED,
                                            Map.of("at", after.since().toString()))));
        }
    }
}
