// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.puk.Puks;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// The rooms that personalization works with.
public record Rooms(
        Database database,
        Gate gate,
        Forms forms,
        Cards cards,
        AccountRegister accounts,
        Mailers mailers,
        SubscriberRegister subscribers) {

    /// Where forms are found, by case and by account.
    public record Forms(FormList list, Registrations registrations) {}

    /// Where cards are found, where they are moved, which of them are taken, and their PUKs.
    public record Cards(CardRegister register, CardMoves moves, CardPolicy policy, Puks puks) {}
}
