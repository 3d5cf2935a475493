// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.mailer.Mailers;

/// Orders letters inside a larger act, which has passed the gate, was decided by two, and writes
/// the audit entry.
public final class LetterOrders {

    private final AccountRegister accounts;
    private final Mailers mailers;

    private LetterOrders(AccountRegister accounts, Mailers mailers) {
        this.accounts = accounts;
        this.mailers = mailers;
    }

    /// Orders for these accounts.
    public static LetterOrders on(AccountRegister accounts, Mailers mailers) {
        return new LetterOrders(accounts, mailers);
    }

    /// Whether this account can get a new password: it is neither suspended nor closed, and its
    /// card has had its first letters.
    public boolean possible(Transaction unit, AccountId account) {
        return mailers.cardOf(unit, account).isPresent()
                && accounts.find(unit, account).filter(AccountRegister::mayGetLetter).isPresent();
    }

    /// AC8, AC9: from now on the account waits for a letter. What it had, password, session and
    /// sheets, is void at once; a letter that was ordered before is needless.
    public void order(Transaction unit, AccountId account, CaseNumber number) {
        SqlLetterOrders sql = new SqlLetterOrders(unit.sql());
        accounts.reset(unit, account);
        mailers.voidAll(unit, account, MailerKind.PASSWORD);
        for (LetterOrder order : sql.of(account)) {
            switch (order) {
                case LetterOrder.Waiting waiting -> sql.replace(waiting.supersede(unit.now()));
                case LetterOrder.Printed printed -> sql.replace(printed.supersede(unit.now()));
                case LetterOrder.Delivered _, LetterOrder.Superseded _ -> {}
            }
        }
        sql.insert(new LetterOrder.Waiting(new LetterOrder.Order(number, account, 1), unit.now()));
    }

    /// E13: the letter is lost or was opened by somebody; what it says is worth nothing from now
    /// on. The state of the account stays.
    public void distrust(Transaction unit, AccountId account) {
        accounts.voidPassword(unit, account);
        mailers.voidAll(unit, account, MailerKind.PASSWORD);
    }
}
