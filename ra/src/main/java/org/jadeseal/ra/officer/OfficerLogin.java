// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.account.PasswordHasher;
import org.jadeseal.ra.account.StoredPassword;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.SessionId;

/// Logs officers in by password, in a trial data folder only (T20).
public final class OfficerLogin {

    private final Database database;
    private final Journal journal;
    private final PasswordHasher hasher;
    private final Kind kind;

    private OfficerLogin(Database database, Journal journal, PasswordHasher hasher, Kind kind) {
        this.database = database;
        this.journal = journal;
        this.hasher = hasher;
        this.kind = kind;
    }

    /// Logins of the officers in `database`.
    ///
    /// @param kind of the data folder; passwords exist in a trial's only
    public static OfficerLogin on(
            Database database, Journal journal, PasswordHasher hasher, Kind kind) {
        return new OfficerLogin(database, journal, hasher, kind);
    }

    /// Whether there is a way in by password at all.
    public boolean passwords() {
        return kind == Kind.TRIAL;
    }

    /// Tries a login. Takes about the same time whatever comes of it.
    ///
    /// @param login as typed
    /// @param password UTF-8; the caller closes it
    /// @param session what the new session will be called
    /// @param source the address it came from, for the audit log
    public OfficerEntry login(String login, Secret password, SessionId session, String source) {
        if (kind == Kind.PRODUCTION) {
            return new OfficerEntry.NoPasswordsHere();
        }
        String name = login.strip().toLowerCase(Locale.ROOT);
        Optional<StoredPassword> stored =
                new SqlOfficers(database.read()).findByLogin(name).map(OfficerRecord::password);
        boolean right = hasher.matches(password, stored);
        return database.write(transaction ->
                new SqlOfficers(transaction.sql())
                        .findByLogin(name)
                        .map(officer -> login(transaction, officer, right, session, source))
                        .orElseGet(() -> unknown(transaction, source)));
    }

    /// Whether this officer's session still stands; asked at every request.
    public boolean stands(OfficerActor actor) {
        return new SqlOfficers(database.read())
                .find(actor.officer())
                .filter(officer -> officer.stands(actor))
                .isPresent();
    }

    /// Ends this session; nothing happens when it has ended.
    public void logout(OfficerActor actor) {
        database.perform(transaction -> {
            SqlOfficers sql = new SqlOfficers(transaction.sql());
            sql.find(actor.officer())
                    .filter(officer -> officer.stands(actor))
                    .ifPresent(officer -> {
                        sql.replace(officer.out());
                        note(transaction, "officer.logout", officer, Outcome.DONE, "counter");
                    });
        });
    }

    private OfficerEntry login(
            Transaction transaction,
            OfficerRecord officer,
            boolean right,
            SessionId session,
            String source) {
        if (officer.locked()) {
            return new OfficerEntry.Locked();
        }
        OfficerRecord after = right ? officer.in(session) : officer.strike();
        new SqlOfficers(transaction.sql()).replace(after);
        if (right) {
            note(transaction, "officer.login", officer, Outcome.DONE, source);
            return new OfficerEntry.In(after.actor(session), officer.badge().name());
        }
        note(transaction, "officer.wrong-password", officer, Outcome.REFUSED, source);
        return after.locked() ? new OfficerEntry.Locked() : new OfficerEntry.Wrong();
    }

    private OfficerEntry unknown(Transaction transaction, String source) {
        journal.note(
                transaction,
                "officer.wrong-password",
                Matter.of("officer:unknown"),
                Outcome.REFUSED,
                source);
        return new OfficerEntry.Wrong();
    }

    private void note(
            Transaction transaction,
            String action,
            OfficerRecord officer,
            Outcome outcome,
            String source) {
        journal.note(
                transaction,
                action,
                Matter.of("officer:" + officer.badge().id().value()),
                outcome,
                source);
    }
}
