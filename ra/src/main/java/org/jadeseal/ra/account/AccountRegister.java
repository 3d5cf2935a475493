// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.subscriber.SubscriberId;

/// Looks accounts up and moves them inside a larger act, which has passed the gate and writes the
/// audit entry.
public final class AccountRegister {

    private final Database database;
    private final PasswordHasher hasher;
    private final SecureRandom random;

    private AccountRegister(Database database, PasswordHasher hasher, SecureRandom random) {
        this.database = database;
        this.hasher = hasher;
        this.random = random;
    }

    /// The accounts in `database`.
    public static AccountRegister on(
            Database database, PasswordHasher hasher, SecureRandom random) {
        return new AccountRegister(database, hasher, random);
    }

    /// The account of this name.
    public Optional<Account> find(AccountId id) {
        return new SqlAccounts(database.read()).find(id).map(AccountRecord::account);
    }

    /// The same, inside a unit of work.
    public Optional<Account> find(Transaction transaction, AccountId id) {
        return new SqlAccounts(transaction.sql()).find(id).map(AccountRecord::account);
    }

    /// The person's account that is not closed, inside a unit of work.
    public Optional<Account> of(Transaction transaction, SubscriberId holder) {
        return new SqlAccounts(transaction.sql()).openOne(holder).map(AccountRecord::account);
    }

    /// AC2: the person's account, ready for its letter; a new one with an id drawn at random when
    /// there is none that is still open.
    public Account open(Transaction transaction, SubscriberId holder) {
        SqlAccounts sql = new SqlAccounts(transaction.sql());
        return sql.openOne(holder)
                .map(AccountRecord::account)
                .orElseGet(() -> draw(transaction, sql, holder));
    }

    private Account draw(Transaction transaction, SqlAccounts sql, SubscriberId holder) {
        AccountId id = AccountId.random(random);
        while (sql.find(id).isPresent()) {
            id = AccountId.random(random);
        }
        Account.Key key = new Account.Key(id, holder, 1);
        Account.Ready ready =
                new Account.Preregistered(key, transaction.now()).approve(transaction.now());
        sql.insert(ready);
        return ready;
    }

    /// The station has printed a letter with a password of this hash. What was before is void;
    /// wrong tries that locked the account while it had no password do not stand in the way.
    ///
    /// @throws IllegalStateException if the account is not waiting for a letter
    public void letterPrinted(Transaction transaction, AccountId id, LetterHash hash) {
        SqlAccounts sql = new SqlAccounts(transaction.sql());
        Account account = sql.find(id).orElseThrow().account();
        switch (account) {
            case Account.Ready _, Account.Active _ -> sql.setPassword(account, hasher.store(hash));
            case Account.Locked locked -> {
                sql.replace(locked.reset(transaction.now()), Optional.empty());
                sql.setPassword(sql.find(id).orElseThrow().account(), hasher.store(hash));
            }
            case Account.Preregistered _, Account.Suspended _, Account.Closed _ ->
                    throw notWaiting(account);
        }
    }

    private static IllegalStateException notWaiting(Account account) {
        return new IllegalStateException(
                "account "
                        + account.id().masked()
                        + " does not wait for a letter but is "
                        + account.getClass().getSimpleName());
    }

    /// Whether a letter with a new password may be made: neither suspended nor closed (AC8).
    public static boolean mayGetLetter(Account account) {
        return reset(account, account.since()).isPresent();
    }

    /// AC8, AC9: the password is void and the session ended; the account waits for a letter.
    ///
    /// @throws IllegalStateException if it [may not][#mayGetLetter]
    public void reset(Transaction transaction, AccountId id) {
        SqlAccounts sql = new SqlAccounts(transaction.sql());
        Account account = sql.find(id).orElseThrow().account();
        sql.voidPassword(reset(account, transaction.now()).orElseThrow(() -> notWaiting(account)));
    }

    private static Optional<Account> reset(Account account, Instant now) {
        return switch (account) {
            case Account.Ready ready -> Optional.of(ready.reset(now));
            case Account.Active active -> Optional.of(active.reset(now));
            case Account.Locked locked -> Optional.of(locked.reset(now));
            case Account.Preregistered _, Account.Suspended _, Account.Closed _ -> Optional.empty();
        };
    }

    /// The password is void and the session ended; the state stays (E13).
    public void voidPassword(Transaction transaction, AccountId id) {
        SqlAccounts sql = new SqlAccounts(transaction.sql());
        sql.voidPassword(sql.find(id).orElseThrow().account());
    }

    /// Whether the password still is the one of a letter; some chapters are closed until it was
    /// changed (SEC-103).
    public boolean hasLetterPassword(AccountId id) {
        return new SqlAccounts(database.read())
                .find(id)
                .filter(AccountRecord::ofLetter)
                .isPresent();
    }

    /// Whether this session may act: the account is in use, not locked or suspended, and was not
    /// used to log in elsewhere (E12). A guard for acts of other rooms.
    public boolean mayAct(Transaction transaction, SubscriberActor actor) {
        return new SqlAccounts(transaction.sql())
                .find(actor.account())
                .filter(record -> record.standing(actor.session()) == Standing.LIVE)
                .isPresent();
    }
}
