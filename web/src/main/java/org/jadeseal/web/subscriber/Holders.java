// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.web.login.Signed;
import org.springframework.stereotype.Component;

/// Finds the person whose request it is.
@Component
final class Holders {

    private final AccountRegister accounts;
    private final SubscriberRegister subscribers;
    private final CardRegister cards;

    Holders(AccountRegister accounts, SubscriberRegister subscribers, CardRegister cards) {
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.cards = cards;
    }

    Holder of(HttpServletRequest request) {
        AccountId account = Signed.subscriber(request).account();
        return accounts.find(account)
                .flatMap(found -> subscribers.find(found.holder()))
                .map(subscriber ->
                        new Holder(
                                subscriber, cards.of(account), accounts.hasLetterPassword(account)))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "account " + account.masked() + " belongs to nobody"));
    }
}
