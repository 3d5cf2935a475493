// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// Logs holders in and out. The captcha has been right before anything here is asked (SEC-106).
public final class AccountLogin {

    private final Database database;
    private final Journal journal;
    private final PasswordHasher hasher;
    private final Mailers mailers;
    private final Strikes strikes;

    private AccountLogin(
            Database database,
            Journal journal,
            PasswordHasher hasher,
            Mailers mailers,
            Strikes strikes) {
        this.database = database;
        this.journal = journal;
        this.hasher = hasher;
        this.mailers = mailers;
        this.strikes = strikes;
    }

    /// Logins to the accounts in `database`.
    public static AccountLogin on(
            Database database,
            Journal journal,
            PasswordHasher hasher,
            Mailers mailers,
            SubscriberRegister subscribers,
            Outbox outbox) {
        return new AccountLogin(
                database, journal, hasher, mailers, new Strikes(journal, subscribers, outbox));
    }

    /// One try, judged outside the unit of work.
    private record Attempt(
            String typed,
            boolean right,
            Optional<StoredPassword> compared,
            SessionId session,
            String source) {}

    /// Tries a login. Takes about the same time whatever comes of it.
    ///
    /// @param account as typed
    /// @param password UTF-8; the caller closes it
    /// @param session what the new session will be called
    /// @param source the address it came from, for the audit log
    public Login login(String account, Secret password, SessionId session, String source) {
        Optional<AccountId> id = AccountId.parse(account);
        Optional<StoredPassword> stored =
                id.flatMap(new SqlAccounts(database.read())::find).flatMap(AccountRecord::password);
        boolean right = hasher.matches(password, stored);
        Attempt attempt = new Attempt(account, right, stored, session, source);
        return database.write(transaction ->
                id.flatMap(new SqlAccounts(transaction.sql())::find)
                        .map(record -> login(transaction, record, attempt))
                        .orElseGet(() -> unknown(transaction, attempt)));
    }

    /// Whether this session still stands; asked at every request.
    public Standing standing(SubscriberActor actor) {
        return new SqlAccounts(database.read())
                .find(actor.account())
                .map(record -> record.standing(actor.session()))
                .orElse(Standing.ENDED);
    }

    /// Ends this session; nothing happens when it has ended.
    public void logout(SubscriberActor actor) {
        database.perform(transaction -> {
            SqlAccounts sql = new SqlAccounts(transaction.sql());
            sql.find(actor.account())
                    .filter(record -> record.standing(actor.session()) == Standing.LIVE)
                    .ifPresent(record -> {
                        sql.replace(record.account(), Optional.empty());
                        noteLogout(transaction, actor);
                    });
        });
    }

    private void noteLogout(Transaction transaction, SubscriberActor actor) {
        journal.note(
                transaction,
                "account.logout",
                Matter.of(actor.account()),
                Outcome.DONE,
                "session:" + actor.session().value());
    }

    private Login login(Transaction transaction, AccountRecord record, Attempt attempt) {
        // a password that was replaced while we hashed counts for nothing
        boolean right = attempt.right() && record.password().equals(attempt.compared());
        return switch (record.account()) {
            case Account.Ready ready ->
                    right
                            ? firstLogin(transaction, ready, attempt)
                            : wrong(strikes.against(transaction, ready, attempt.source()));
            case Account.Active active ->
                    right
                            ? in(transaction, active.succeed(), record, attempt)
                            : wrong(
                                    strikes.against(
                                            transaction,
                                            active,
                                            record.session(),
                                            attempt.source()));
            case Account.Locked _ -> new Login.Locked();
            case Account.Suspended _ -> right ? new Login.Suspended() : new Login.Wrong();
            case Account.Preregistered _, Account.Closed _ -> unknown(transaction, attempt);
        };
    }

    private static Login wrong(boolean locked) {
        return locked ? new Login.Locked() : new Login.Wrong();
    }

    /// AC3: a letter's password counts while the letter is the newest, handed over, and young.
    private Login firstLogin(Transaction transaction, Account.Ready ready, Attempt attempt) {
        boolean good =
                mailers.newest(transaction, ready.id(), MailerKind.PASSWORD).orElse(null)
                                instanceof Mailer.Handed letter
                        && !letter.tooOld(transaction.now());
        if (!good) {
            journal.note(
                    transaction,
                    "account.letter-not-good",
                    Matter.of(ready.id()),
                    Outcome.REFUSED,
                    attempt.source());
            return new Login.Wrong();
        }
        mailers.acknowledge(transaction, ready.id(), MailerKind.PASSWORD);
        Account.Active active = ready.firstLogin(transaction.now());
        return enter(transaction, active, attempt, true, false);
    }

    private Login in(
            Transaction transaction, Account.Active active, AccountRecord record, Attempt attempt) {
        return enter(transaction, active, attempt, false, record.session().isPresent());
    }

    private Login enter(
            Transaction transaction,
            Account.Active active,
            Attempt attempt,
            boolean first,
            boolean endedAnother) {
        new SqlAccounts(transaction.sql()).replace(active, Optional.of(attempt.session()));
        journal.note(
                transaction,
                first ? "account.first-login" : "account.login",
                Matter.of(active.id()),
                Outcome.DONE,
                attempt.source());
        return new Login.In(
                new SubscriberActor(active.id(), attempt.session()),
                active.holder(),
                first,
                endedAnother);
    }

    /// Counts like a real account, so that accounts cannot be probed.
    private Login unknown(Transaction transaction, Attempt attempt) {
        String name = attempt.typed().strip().toUpperCase(Locale.ROOT);
        String hash = Bytes.of(name.getBytes(StandardCharsets.UTF_8)).sha256().hex();
        long failures = new SqlUnknownAccounts(transaction.sql()).strike(hash, transaction.now());
        journal.note(
                transaction,
                "account.wrong-password",
                Matter.of("account:unknown"),
                Outcome.REFUSED,
                attempt.source());
        return wrong(failures >= Account.STRIKES);
    }
}
