// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// G-PW: 「網站密碼」 entered again in the very request of an act. A wrong one counts like a wrong login.
public final class PasswordConfirmation {

    private final Database database;
    private final Gate gate;
    private final PasswordHasher hasher;
    private final Strikes strikes;

    private PasswordConfirmation(
            Database database, Gate gate, PasswordHasher hasher, Strikes strikes) {
        this.database = database;
        this.gate = gate;
        this.hasher = hasher;
        this.strikes = strikes;
    }

    /// Confirmations by the accounts in `database`.
    public static PasswordConfirmation on(
            Database database,
            Gate gate,
            PasswordHasher hasher,
            SubscriberRegister subscribers,
            Outbox outbox) {
        return new PasswordConfirmation(
                database, gate, hasher, new Strikes(gate.journal(), subscribers, outbox));
    }

    /// Compares, and counts when it is wrong.
    ///
    /// @param password UTF-8; the caller closes it
    /// @param source the address it came from, for the audit log
    public Confirmation confirm(SubscriberActor actor, Secret password, String source) {
        Act act = new Act(actor, Right.CONFIRM_PASSWORD, Matter.of(actor.account()));
        Optional<StoredPassword> stored =
                new SqlAccounts(database.read())
                        .find(actor.account())
                        .flatMap(AccountRecord::password);
        boolean right = hasher.matches(password, stored);
        return gate.act(
                act,
                Confirmation.Refused::new,
                transaction ->
                        new SqlAccounts(transaction.sql())
                                .find(actor.account())
                                .filter(record -> record.standing(actor.session()) == Standing.LIVE)
                                .map(record -> {
                                    boolean still = right && record.password().equals(stored);
                                    return confirm(transaction, act, record, still, source);
                                })
                                .orElseGet(Confirmation.SessionEnded::new));
    }

    private Confirmation confirm(
            Transaction transaction, Act act, AccountRecord record, boolean right, String source) {
        return switch (record.account()) {
            case Account.Active active when right -> {
                new SqlAccounts(transaction.sql()).replace(active.succeed(), record.session());
                gate.journal().done(transaction, act, "");
                yield new Confirmation.Right(new ConfirmedPassword(active.id(), transaction.now()));
            }
            case Account.Active active ->
                    strikes.against(transaction, active, record.session(), source)
                            ? new Confirmation.Locked()
                            : new Confirmation.Wrong();
            case Account.Preregistered _,
                    Account.Ready _,
                    Account.Locked _,
                    Account.Suspended _,
                    Account.Closed _ ->
                    new Confirmation.SessionEnded();
        };
    }
}
