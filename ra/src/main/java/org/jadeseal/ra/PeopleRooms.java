// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// The gate, the register of people, and the mails to them.
record PeopleRooms(
        Gate gate,
        FieldVault vault,
        SubscriberRegister subscribers,
        MailboxConfirmation mailboxes,
        Outbox outbox) {

    static PeopleRooms on(Ground ground) {
        Gate gate = Gate.on(ground.database(), ground.audit());
        Outbox outbox = Outbox.on(ground.database(), ground.random());
        FieldVault vault = FieldVault.under(ground.fieldKeys(), ground.random());
        return new PeopleRooms(
                gate,
                vault,
                SubscriberRegister.on(ground.database(), gate, vault, ground.random()),
                MailboxConfirmation.on(ground.database(), gate.journal(), outbox, ground.random()),
                outbox);
    }
}
