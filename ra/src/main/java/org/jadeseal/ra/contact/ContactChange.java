// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.contact;

import java.time.Duration;
import java.util.Map;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.Mailbox;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// Holders give another mail address.
public final class ContactChange {

    private static final int MOST_LINKS_A_DAY = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final Gate gate;
    private final AccountRegister accounts;
    private final SubscriberRegister subscribers;
    private final MailboxConfirmation mailboxes;
    private final Outbox outbox;

    private ContactChange(
            Gate gate,
            AccountRegister accounts,
            SubscriberRegister subscribers,
            MailboxConfirmation mailboxes,
            Outbox outbox) {
        this.gate = gate;
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
    }

    /// Changes behind this gate.
    public static ContactChange on(
            Gate gate,
            AccountRegister accounts,
            SubscriberRegister subscribers,
            MailboxConfirmation mailboxes,
            Outbox outbox) {
        return new ContactChange(gate, accounts, subscribers, mailboxes, outbox);
    }

    /// Sends a link to the new address, good for seven days.
    ///
    /// @param proof of the website password, of this very request
    public ChangingMail ask(SubscriberActor actor, MailAddress fresh, ConfirmedPassword proof) {
        Act act = new Act(actor, Right.CHANGE_CONTACT, Matter.of(actor.account()));
        return gate.act(
                act, ChangingMail.Refused::new, unit -> ask(unit, act, actor, fresh, proof));
    }

    private ChangingMail ask(
            Transaction unit,
            Act act,
            SubscriberActor actor,
            MailAddress fresh,
            ConfirmedPassword proof) {
        if (!accounts.mayAct(unit, actor)) {
            return new ChangingMail.SessionEnded();
        }
        if (!proof.proves(actor.account(), unit.now())) {
            return new ChangingMail.PasswordNotConfirmed();
        }
        Subscriber person =
                accounts.find(unit, actor.account())
                        .flatMap(account -> subscribers.find(unit, account.holder()))
                        .orElseThrow();
        if (person.mailbox().equals(new Mailbox(fresh, true))
                && outbox.badness(unit, fresh).isEmpty()) {
            return new ChangingMail.Same();
        }
        if (mailboxes.issuedWithin(unit, person, DAY) >= MOST_LINKS_A_DAY) {
            gate.journal().refused(unit, act, "limit reached");
            return new ChangingMail.TooOften();
        }
        outbox.queue(
                unit,
                new Notice(
                        NoticeKind.MAIL_CHANGE_LINK,
                        fresh,
                        person.language(),
                        Map.of("link-token", link(unit, person, fresh))));
        gate.journal().done(unit, act, "link sent");
        return new ChangingMail.LinkSent();
    }

    /// An address from which mails came back is confirmed once more and stays the same one.
    private String link(Transaction unit, Subscriber person, MailAddress fresh) {
        return person.mailbox().address().equals(fresh)
                ? mailboxes.issue(unit, person)
                : mailboxes.issue(unit, person, fresh);
    }
}
