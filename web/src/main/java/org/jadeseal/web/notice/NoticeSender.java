// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.notice.QueuedNotice;

/// Sends what is due in the outbox. A recipient who is refused for good is not tried again (E14).
public final class NoticeSender {

    private static final int AT_ONCE = 50;

    private static final SystemActor JOB = new SystemActor("send-notices");

    private final Outbox outbox;
    private final Letterhead letterhead;
    private final Post post;
    private final DeliveryFailures failures;
    private final Clock clock;

    public NoticeSender(
            Outbox outbox,
            Letterhead letterhead,
            Post post,
            DeliveryFailures failures,
            Clock clock) {
        this.outbox = outbox;
        this.letterhead = letterhead;
        this.post = post;
        this.failures = failures;
        this.clock = clock;
    }

    /// Sends what is due now; what is not taken stays in the outbox for later.
    public void sendDue() {
        for (QueuedNotice queued : outbox.due(AT_ONCE)) {
            try {
                post.deliver(letterhead.write(queued, clock.instant()));
                outbox.sent(queued.id());
            } catch (RecipientRefusedException e) {
                boolean _ = failures.note(JOB, queued.id(), e.status());
            } catch (MessagingException e) {
                outbox.failed(queued.id(), String.valueOf(e.getMessage()));
            }
        }
    }
}
