// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Map;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.puk.Puks;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// The rooms that certificates work with.
public record CertificateRooms(
        Database database,
        Gate gate,
        CertificateAuthority authority,
        AccountRegister accounts,
        Registrations registrations,
        Cards cards,
        Post post) {

    /// Where cards are found, where they are moved, which of them are taken, and their PUKs.
    public record Cards(CardRegister register, CardMoves moves, CardPolicy policy, Puks puks) {}

    /// How people are reached.
    public record Post(SubscriberRegister subscribers, Mailers mailers, Outbox outbox) {}

    /// Queues a mail for the holder of an account, in this unit of work.
    ///
    /// @param parameters what the mail's text names; never a secret but the code it brings
    public void tell(
            Transaction unit, AccountId account, NoticeKind kind, Map<String, String> parameters) {
        accounts.find(unit, account)
                .flatMap(found -> post.subscribers().find(unit, found.holder()))
                .ifPresent(person -> post.outbox().queue(unit, person.notice(kind, parameters)));
    }
}
