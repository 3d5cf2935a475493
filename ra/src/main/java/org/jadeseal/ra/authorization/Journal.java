// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.stream.Collectors;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;

/// Writes acts into the audit log, in the transaction of the act: no entry, no act (SEC-703). What
/// is written holds no personal data and no secret (SEC-704).
public final class Journal {

    private final AuditLog audit;

    private Journal(AuditLog audit) {
        this.audit = audit;
    }

    /// The journal that ends in `audit`.
    public static Journal in(AuditLog audit) {
        return new Journal(audit);
    }

    /// The act took place.
    public void done(Transaction transaction, Act act, String detail) {
        write(transaction, act, Outcome.DONE, detail);
    }

    /// The rules forbade it.
    public void refused(Transaction transaction, Act act, String detail) {
        write(transaction, act, Outcome.REFUSED, detail);
    }

    /// Something that nobody logged in did, a login for instance.
    ///
    /// @param action as `room.verb`
    /// @param source the address it came from
    public void note(
            Transaction transaction, String action, Matter matter, Outcome outcome, String source) {
        audit.append(
                transaction,
                new AuditEntry("nobody", "none", action, matter.name(), outcome, source, ""));
    }

    private void write(Transaction transaction, Act act, Outcome outcome, String detail) {
        audit.append(
                transaction,
                new AuditEntry(
                        act.actor().name(),
                        role(act.actor()),
                        act.action(),
                        act.matter().name(),
                        outcome,
                        source(act.actor()),
                        detail));
    }

    private static String role(Actor actor) {
        return switch (actor) {
            case SubscriberActor _ -> "subscriber";
            case OfficerActor officer ->
                    officer.roles().stream()
                            .map(Role::name)
                            .sorted()
                            .collect(Collectors.joining(" "));
            case ClientActor _ -> "client";
            case SystemActor _ -> "system";
        };
    }

    private static String source(Actor actor) {
        return switch (actor) {
            case SubscriberActor subscriber -> "session:" + subscriber.session().value();
            case OfficerActor officer -> "session:" + officer.session().value();
            case ClientActor client -> "certificate:" + client.certificate();
            case SystemActor system -> system.name();
        };
    }
}
