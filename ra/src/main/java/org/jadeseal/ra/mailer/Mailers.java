// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;

/// Sheets, inside a larger act, which has passed the gate and writes the audit entry.
public final class Mailers {

    private final Database database;

    private Mailers(Database database) {
        this.database = database;
    }

    /// The sheets in `database`.
    public static Mailers on(Database database) {
        return new Mailers(database);
    }

    /// Sets two new sheets aside and voids every older one of this account.
    public Letters allot(Transaction transaction, AccountId account, CardId card) {
        voidAll(transaction, account, MailerKind.PIN);
        voidAll(transaction, account, MailerKind.PASSWORD);
        return new Letters(
                allot(transaction, MailerKind.PIN, account, card),
                allot(transaction, MailerKind.PASSWORD, account, card));
    }

    /// Sets one new PIN sheet aside and voids every older one of this account.
    public SheetNumber allotPin(Transaction transaction, AccountId account, CardId card) {
        voidAll(transaction, account, MailerKind.PIN);
        return allot(transaction, MailerKind.PIN, account, card);
    }

    /// Sets one new password sheet aside and voids every older one of this account.
    public SheetNumber allotPassword(Transaction transaction, AccountId account, CardId card) {
        voidAll(transaction, account, MailerKind.PASSWORD);
        return allot(transaction, MailerKind.PASSWORD, account, card);
    }

    /// Whether a sheet waits to be printed: neither printed nor void.
    public boolean isAllotted(SheetNumber sheet) {
        return new SqlMailers(database.read()).find(sheet).orElseThrow() instanceof Mailer.Allotted;
    }

    /// The card that the newest letter of an account belongs to; empty before the first letter.
    public Optional<CardId> cardOf(Transaction transaction, AccountId account) {
        return new SqlMailers(transaction.sql())
                .newest(account, MailerKind.PASSWORD)
                .map(mailer -> mailer.sheet().card());
    }

    /// Since when a website password from a letter is in use that took the place of another; empty
    /// while it is the first one.
    public Optional<Instant> passwordReplaced(Transaction transaction, AccountId account) {
        List<Mailer> passwords =
                new SqlMailers(transaction.sql())
                        .all(account).stream()
                                .filter(each -> each.sheet().kind() == MailerKind.PASSWORD)
                                .toList();
        return passwords.stream()
                .limit(Math.max(0, passwords.size() - 1))
                .filter(Mailer.Acknowledged.class::isInstance)
                .map(Mailer::since)
                .findFirst();
    }

    /// The station has printed this one. False, and nothing changes, when it was not waiting.
    public boolean printed(Transaction transaction, SheetNumber sheet) {
        SqlMailers sql = new SqlMailers(transaction.sql());
        if (sql.find(sheet).orElseThrow() instanceof Mailer.Allotted allotted) {
            sql.replace(allotted.print(transaction.now()));
            return true;
        }
        return false;
    }

    /// This printed letter is handed over or posted. False, and nothing changes, when it is not
    /// printed, or void.
    public boolean handOver(Transaction transaction, SheetNumber sheet) {
        SqlMailers sql = new SqlMailers(transaction.sql());
        if (sql.find(sheet).orElseThrow() instanceof Mailer.Printed printed) {
            sql.replace(printed.handOver(transaction.now()));
            return true;
        }
        return false;
    }

    /// The station has printed both. Answers false, and changes nothing, when either was not
    /// waiting to be printed (voided meanwhile, or printed before).
    public boolean printed(Transaction transaction, Letters letters) {
        SqlMailers sql = new SqlMailers(transaction.sql());
        if (sql.find(letters.pinSheet()).orElseThrow() instanceof Mailer.Allotted pin
                && sql.find(letters.passwordSheet()).orElseThrow()
                        instanceof Mailer.Allotted password) {
            sql.replace(pin.print(transaction.now()));
            sql.replace(password.print(transaction.now()));
            return true;
        }
        return false;
    }

    /// Both printed letters of this account are handed over. False, and nothing changes, when there
    /// are not two.
    public boolean handOver(Transaction transaction, AccountId account) {
        SqlMailers sql = new SqlMailers(transaction.sql());
        if (sql.newest(account, MailerKind.PIN).orElse(null) instanceof Mailer.Printed pin
                && sql.newest(account, MailerKind.PASSWORD).orElse(null)
                        instanceof Mailer.Printed password) {
            sql.replace(pin.handOver(transaction.now()));
            sql.replace(password.handOver(transaction.now()));
            return true;
        }
        return false;
    }

    /// The letter of this kind was used for the first time; nothing happens when it was before.
    public void acknowledge(Transaction transaction, AccountId account, MailerKind kind) {
        SqlMailers sql = new SqlMailers(transaction.sql());
        if (sql.newest(account, kind).orElse(null) instanceof Mailer.Handed handed) {
            sql.replace(handed.acknowledge(transaction.now()));
        }
    }

    /// Voids what is not yet void or expired of one kind.
    public void voidAll(Transaction transaction, AccountId account, MailerKind kind) {
        SqlMailers sql = new SqlMailers(transaction.sql());
        for (Mailer mailer : sql.all(account)) {
            if (mailer.sheet().kind() == kind) {
                voided(transaction, mailer).ifPresent(sql::replace);
            }
        }
    }

    /// The newest letter of this kind.
    public Optional<Mailer> newest(Transaction transaction, AccountId account, MailerKind kind) {
        return new SqlMailers(transaction.sql()).newest(account, kind);
    }

    /// All letters of an account, newest first. Whoever shows them passes the gate first.
    public List<Mailer> of(AccountId account) {
        return new SqlMailers(database.read()).all(account);
    }

    private static Optional<Mailer> voided(Transaction transaction, Mailer mailer) {
        return switch (mailer) {
            case Mailer.Allotted allotted -> Optional.of(allotted.voidIt(transaction.now()));
            case Mailer.Printed printed -> Optional.of(printed.voidIt(transaction.now()));
            case Mailer.Handed handed -> Optional.of(handed.voidIt(transaction.now()));
            case Mailer.Acknowledged used -> Optional.of(used.voidIt(transaction.now()));
            case Mailer.Voided _, Mailer.Expired _ -> Optional.empty();
        };
    }

    private static SheetNumber allot(
            Transaction transaction, MailerKind kind, AccountId account, CardId card) {
        SqlMailers sql = new SqlMailers(transaction.sql());
        SheetNumber number = SheetNumber.of(kind, sql.nextCount(kind));
        sql.insert(
                new Mailer.Allotted(new Mailer.Sheet(number, account, card, 1), transaction.now()));
        return number;
    }
}
