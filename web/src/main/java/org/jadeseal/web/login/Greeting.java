// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import java.time.Clock;
import org.jadeseal.ra.account.Login;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.springframework.stereotype.Component;

/// What the header says about a subscriber who has just come in: masked name and tail of the card.
@Component
final class Greeting {

    private final SubscriberRegister subscribers;
    private final CardRegister cards;
    private final Clock clock;

    Greeting(SubscriberRegister subscribers, CardRegister cards, Clock clock) {
        this.subscribers = subscribers;
        this.cards = cards;
        this.clock = clock;
    }

    SignIn signIn(Login.In in) {
        String name =
                subscribers
                        .find(in.holder())
                        .map(subscriber -> subscriber.name().masked())
                        .orElse("○");
        String tail = cards.of(in.actor().account()).map(card -> card.number().tail()).orElse("");
        return new SignIn(in.actor(), name, tail, clock.instant());
    }
}
