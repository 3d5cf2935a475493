// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.subscriber.SubscriberId;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.ra.task.Letter;

/// What stands on letters beside the secrets, fetched when they are printed.
public final class LetterContent {

    private final AccountRegister accounts;
    private final SubscriberRegister subscribers;
    private final String site;

    private LetterContent(AccountRegister accounts, SubscriberRegister subscribers, String site) {
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.site = site;
    }

    /// Letters about the accounts and people of these registers.
    ///
    /// @param site the subscribers' site, as it stands on letters
    public static LetterContent from(
            AccountRegister accounts, SubscriberRegister subscribers, String site) {
        return new LetterContent(accounts, subscribers, site);
    }

    /// What stands on a letter to the holder of this account.
    public Letter of(AccountId account, Card card) {
        SubscriberId holder = accounts.find(account).orElseThrow().holder();
        Subscriber person = subscribers.find(holder).orElseThrow();
        return new Letter(
                account.value(),
                person.name().commonName(),
                person.address().postalCode() + " " + person.address().line(),
                card.number().value(),
                site);
    }
}
