// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.notice.QueuedNotice;

/// Sends what is due in the outbox.
public final class NoticeSender {

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final Letterhead letterhead;
    private final Post post;
    private final Clock clock;

    public NoticeSender(Outbox outbox, Letterhead letterhead, Post post, Clock clock) {
        this.outbox = outbox;
        this.letterhead = letterhead;
        this.post = post;
        this.clock = clock;
    }

    /// Sends what is due now; what is not taken stays in the outbox for later.
    public void sendDue() {
        for (QueuedNotice queued : outbox.due(AT_ONCE)) {
            try {
                post.deliver(letterhead.write(queued.notice(), clock.instant()));
                outbox.sent(queued.id());
            } catch (MessagingException e) {
                outbox.failed(queued.id(), String.valueOf(e.getMessage()));
            }
        }
    }
}
