// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.pin.ResettingPin;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// How a holder asks for a new PIN: password, mail, code.
final class Resets {

    private Resets() {}

    static TaskId begin(TrialSite site, SubscriberActor actor, TrialAgent agent, TaskKind kind) {
        PreparingReset prepared =
                site.ra()
                        .pins()
                        .reset()
                        .prepare(actor, kind, site.confirmed(actor, Journey.OWN_PASSWORD));
        if (!(prepared instanceof PreparingReset.CodeSent)) {
            throw new AssertionError(prepared.toString());
        }
        ResettingPin resetting =
                site.ra().pins().reset().begin(actor, kind, code(site), agent.id());
        if (resetting instanceof ResettingPin.Working(var task)) {
            return task;
        }
        throw new AssertionError(resetting.toString());
    }

    /// As the newest mail has it; mails are read once.
    static String code(TrialSite site) {
        String newest = "2345-6789";
        for (QueuedNotice queued : site.ra().outbox().due(100)) {
            if (queued.notice().kind() == NoticeKind.PIN_RESET_CODE) {
                newest = queued.notice().parameters().getOrDefault("code", "");
                site.ra().outbox().sent(queued.id());
            }
        }
        return newest;
    }
}
