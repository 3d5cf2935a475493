// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.database.UnitOfWork;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;

/// The one gate: no act of `ra` happens beside it. Safe for use by many threads.
public final class Gate {

    private final Database database;
    private final Journal journal;

    private Gate(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// The gate in front of `database`.
    public static Gate on(Database database, AuditLog audit) {
        return new Gate(database, Journal.in(audit));
    }

    /// Where acts behind the gate are written down.
    public Journal journal() {
        return journal;
    }

    /// Runs `unit` as one unit of work if the act may happen, else answers `refused` and writes the
    /// refusal down.
    public <T> T act(Act act, Function<Refusal, T> refused, UnitOfWork<T> unit) {
        return database.write(transaction -> act(transaction, act, refused, unit));
    }

    /// The same in a unit of work that has begun: what belongs to the act was written there before.
    public <T> T act(
            Transaction transaction, Act act, Function<Refusal, T> refused, UnitOfWork<T> unit) {
        return switch (pass(transaction, act)) {
            case Permission.Granted() -> unit.run(transaction);
            case Permission.Refused(Refusal refusal) -> refused.apply(refusal);
        };
    }

    /// Reads if the act may happen, else answers `refused` and writes the refusal down.
    public <T> T look(Act act, Function<Refusal, T> refused, Supplier<T> reading) {
        return switch (judge(act)) {
            case Permission.Granted() -> reading.get();
            case Permission.Refused(Refusal refusal) -> {
                database.perform(transaction -> journal.refused(transaction, act, refusal.name()));
                yield refused.apply(refusal);
            }
        };
    }

    /// Whether an act may happen, without a trace: for pages that leave out what is not allowed.
    /// The act itself passes the gate again.
    public static boolean allows(Act act) {
        return judge(act) instanceof Permission.Granted;
    }

    /// Judges inside a unit of work; a refusal is written down in it, so the unit must go on to its
    /// end and not throw.
    Permission pass(Transaction transaction, Act act) {
        Permission permission = judge(act);
        if (permission instanceof Permission.Refused(Refusal refusal)) {
            journal.refused(transaction, act, refusal.name());
        }
        return permission;
    }

    private static Permission judge(Act act) {
        Right right = act.right();
        return switch (act.actor()) {
            case SubscriberActor holder -> judge(right.ofHolder(), act.matter(), holder);
            case OfficerActor officer -> granted(right.ofAnyOf(officer.roles()));
            case ClientActor _ -> granted(right.ofClients());
            case SystemActor _ -> granted(right.ofJobs());
        };
    }

    private static Permission judge(boolean has, Matter matter, SubscriberActor holder) {
        boolean own = matter.holder().filter(holder.account()::equals).isPresent();
        return has && !own ? new Permission.Refused(Refusal.NOT_YOUR_MATTER) : granted(has);
    }

    private static Permission granted(boolean has) {
        return has ? new Permission.Granted() : new Permission.Refused(Refusal.NOT_YOUR_RIGHT);
    }
}
