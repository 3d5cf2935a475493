// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// The rooms that printing a letter works with.
public record LetterRooms(
        Database database, Gate gate, OfficerRegister officers, Accounts accounts, Post post) {

    /// Whose letter it is.
    public record Accounts(
            AccountRegister register, SubscriberRegister subscribers, CardRegister cards) {}

    /// Sheets and mails.
    public record Post(Mailers mailers, Outbox outbox) {}
}
