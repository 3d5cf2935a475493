// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.subscriber.SubscriberId;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.ra.task.Letter;
import org.jadeseal.ra.task.NewTask;

/// What stands on both letters beside the secrets, fetched when they are printed.
final class LetterContent {

    private final AccountRegister accounts;
    private final SubscriberRegister subscribers;
    private final CardRegister cards;
    private final String site;

    LetterContent(Rooms rooms, String site) {
        this.accounts = rooms.accounts();
        this.subscribers = rooms.subscribers();
        this.cards = rooms.cards().register();
        this.site = site;
    }

    Letter of(NewTask task) {
        AccountId account = new AccountId(task.subject());
        SubscriberId holder = accounts.find(account).orElseThrow().holder();
        Subscriber person = subscribers.find(holder).orElseThrow();
        Card card = cards.find(task.card()).orElseThrow();
        return new Letter(
                account.value(),
                person.name().commonName(),
                person.address().postalCode() + " " + person.address().line(),
                card.number().value(),
                site);
    }
}
