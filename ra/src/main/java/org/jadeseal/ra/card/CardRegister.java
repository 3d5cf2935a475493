// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;

/// Looks cards up, for guards and for pages. Whoever shows what is found passes the gate first.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class CardRegister {

    CardRegister() {}

    /// The card of this id.
    public Optional<Card> find(CardId id) {
        throw notBuiltYet();
    }

    /// The same, inside a unit of work.
    public Optional<Card> find(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// The card with this number printed on it.
    public Optional<Card> find(CardNumber number) {
        throw notBuiltYet();
    }

    /// The card that proves itself with this card-authentication key.
    public Optional<Card> find(CardKeyHash key) {
        throw notBuiltYet();
    }

    /// The newest card of this account that is not retired.
    public Optional<Card> of(AccountId account) {
        throw notBuiltYet();
    }

    /// The same, inside a unit of work.
    public Optional<Card> of(Transaction transaction, AccountId account) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
