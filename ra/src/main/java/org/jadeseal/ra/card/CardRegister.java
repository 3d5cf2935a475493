// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;

/// Looks cards up, for guards and for pages. Whoever shows what is found passes the gate first.
public final class CardRegister {

    private final Database database;

    private CardRegister(Database database) {
        this.database = database;
    }

    /// The register in `database`.
    public static CardRegister on(Database database) {
        return new CardRegister(database);
    }

    /// The card of this id.
    public Optional<Card> find(CardId id) {
        return new SqlCards(database.read()).find(id);
    }

    /// The same, inside a unit of work.
    public Optional<Card> find(Transaction transaction, CardId id) {
        return new SqlCards(transaction.sql()).find(id);
    }

    /// The card with this number printed on it.
    public Optional<Card> find(CardNumber number) {
        return new SqlCards(database.read()).find(number);
    }

    /// The card that proves itself with this card-authentication key.
    public Optional<Card> find(CardKeyHash key) {
        return new SqlCards(database.read()).find(key);
    }

    /// The card whose chip tells this serial number.
    public Optional<Card> find(DeviceSerial device) {
        return new SqlCards(database.read()).find(device);
    }

    /// The newest card of this account that is not retired; one that is lost or damaged only where
    /// no other takes its place.
    public Optional<Card> of(AccountId account) {
        return new SqlCards(database.read()).of(account);
    }

    /// The same, inside a unit of work.
    public Optional<Card> of(Transaction transaction, AccountId account) {
        return new SqlCards(transaction.sql()).of(account);
    }

    /// The cards of this account that are reported lost or damaged.
    public List<Card> goneOf(Transaction transaction, AccountId account) {
        return new SqlCards(transaction.sql()).goneOf(account);
    }
}
