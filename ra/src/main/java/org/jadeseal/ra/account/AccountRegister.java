// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.subscriber.SubscriberId;

/// Looks accounts up and moves them inside a larger act, which has passed the gate.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class AccountRegister {

    AccountRegister() {}

    /// The account of this name.
    public Optional<Account> find(AccountId id) {
        throw notBuiltYet();
    }

    /// The same, inside a unit of work.
    public Optional<Account> find(Transaction transaction, AccountId id) {
        throw notBuiltYet();
    }

    /// AC2: the person's account, ready for its letter; a new one with an id drawn at random when
    /// there is none that is still open.
    public Account open(Transaction transaction, SubscriberId holder) {
        throw notBuiltYet();
    }

    /// The station has printed a letter with a password of this hash. What was before is void.
    ///
    /// @throws IllegalStateException if the account is not waiting for a letter
    public void letterPrinted(Transaction transaction, AccountId id, LetterHash hash) {
        throw notBuiltYet();
    }

    /// Whether this session may act: the account is in use, not locked or suspended, and was not
    /// used to log in elsewhere (E12). A guard for acts of other rooms.
    public boolean mayAct(Transaction transaction, SubscriberActor actor) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
