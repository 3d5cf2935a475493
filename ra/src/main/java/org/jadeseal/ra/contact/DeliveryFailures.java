// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.contact;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.notice.BadAddress;
import org.jadeseal.ra.notice.Bounce;
import org.jadeseal.ra.notice.DeliveryStatus;
import org.jadeseal.ra.notice.Outbox;

/// Mails that could not be delivered, and whom that concerns (E14). No act is undone by it.
public final class DeliveryFailures {

    private final Database database;
    private final Gate gate;
    private final Outbox outbox;

    private DeliveryFailures(Database database, Gate gate, Outbox outbox) {
        this.database = database;
        this.gate = gate;
        this.outbox = outbox;
    }

    /// Failures of mails of `outbox`.
    public static DeliveryFailures on(Database database, Gate gate, Outbox outbox) {
        return new DeliveryFailures(database, gate, outbox);
    }

    /// Notes that a notice could not be delivered, in the history of each account whose holder has
    /// that address.
    ///
    /// @param notice its name in the outbox
    /// @return false if there is no such notice, or it has been noted before
    public boolean note(SystemActor job, String notice, DeliveryStatus status) {
        Act act = new Act(job, Right.NOTE_BOUNCE, Matter.of("notice:" + notice));
        return gate.act(
                act,
                _ -> false,
                unit -> {
                    Optional<Bounce> bounce = outbox.bounced(unit, notice, status);
                    bounce.ifPresent(found -> journal(unit, job, found, status));
                    return bounce.isPresent();
                });
    }

    private void journal(Transaction unit, SystemActor job, Bounce bounce, DeliveryStatus status) {
        List<AccountId> accounts = SqlReach.accountsAt(unit.sql(), bounce.recipient());
        for (AccountId account : accounts) {
            gate.journal()
                    .done(
                            unit,
                            new Act(job, Right.NOTE_BOUNCE, Matter.of(account)),
                            bounce.kind().number() + " status " + status.value());
        }
    }

    /// What came back from the address of an account's holder; empty if nothing did. Whoever shows
    /// it to others passes the gate first.
    public Optional<BadAddress> of(AccountId account) {
        return SqlReach.addressOf(database.read(), account).flatMap(outbox::badness);
    }
}
