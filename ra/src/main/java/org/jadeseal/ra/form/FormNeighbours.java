// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// The rooms in which an approved form brings something about.
public record FormNeighbours(
        SubscriberRegister subscribers,
        MailboxConfirmation mailboxes,
        AccountRegister accounts,
        CardRegister cards,
        CardMoves cardMoves,
        Mailers mailers,
        Outbox outbox) {}
