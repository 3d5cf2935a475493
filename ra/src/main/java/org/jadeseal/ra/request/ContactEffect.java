// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// What an approved change of contact data brings about (F-CONTACT): telephone and address at once;
/// another mail address when the link that is sent there has been opened. The address that is known
/// so far is told.
///
/// @param mailboxes makes the link
public record ContactEffect(
        AccountRegister accounts,
        SubscriberRegister subscribers,
        MailboxConfirmation mailboxes,
        Outbox outbox) {

    /// Empty when there is no such person.
    Optional<Runnable> approved(
            Transaction unit, AccountId account, RegistrationFields.Contact fresh) {
        return accounts.find(unit, account)
                .flatMap(found -> subscribers.find(unit, found.holder()))
                .map(person -> () -> change(unit, person, fresh));
    }

    private void change(Transaction unit, Subscriber person, RegistrationFields.Contact fresh) {
        subscribers.moved(unit, person, fresh.phone(), fresh.address());
        outbox.queue(
                unit,
                person.notice(NoticeKind.CONTACT_CHANGED, Map.of("at", unit.now().toString())));
        if (!person.mailbox().address().equals(fresh.mail())) {
            outbox.queue(unit, link(unit, person, fresh.mail()));
        }
    }

    private Notice link(Transaction unit, Subscriber person, MailAddress fresh) {
        return new Notice(
                NoticeKind.MAIL_CHANGE_LINK,
                fresh,
                person.language(),
                Map.of("link-token", mailboxes.issue(unit, person, fresh)));
    }
}
