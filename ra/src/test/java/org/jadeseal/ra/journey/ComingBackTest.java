// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The card has what it was to get, and the computer is switched off before the website knows: the
/// same button at another one finds the task and ends it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComingBackTest {

    private static final String LAST_STEP = "end-card";

    private final TrialDatabase place = TrialDatabase.sqlite();
    private TrialSite site;
    private Journey journey;

    @BeforeEach
    void begin() {
        site = new TrialSite(place);
        journey = new Journey(site, place.folder().resolve("card"), "A123456789");
    }

    @AfterEach
    void end() {
        journey.close();
        site.close();
        place.close();
    }

    @Test
    void an_activation_is_gone_on_with_after_its_certificates_were_loaded() {
        journey.untilHandedOver();
        SubscriberActor actor = journey.login();
        TrialAgent first = journey.home();
        journey.apply(actor, first);
        first.work(0);
        TaskId activating = journey.activate(actor, first);
        first.workUntil(LAST_STEP);

        TrialAgent second = journey.home();
        TaskId again = journey.activate(actor, second);
        second.work(0);

        assertThat(again).isEqualTo(activating);
        journey.requireDone(activating, second);
    }

    @Test
    void a_renewal_is_gone_on_with_after_its_certificates_were_loaded() {
        journey.untilInForce(journey.home());
        SubscriberActor actor = journey.loginAfter(Duration.ofDays(340));
        TrialAgent first = journey.home();
        TaskId renewing = journey.renew(actor, first);
        first.workUntil(LAST_STEP);

        TrialAgent second = journey.home();
        TaskId again = journey.renew(actor, second);
        second.work(0);

        assertThat(again).isEqualTo(renewing);
        journey.requireDone(renewing, second);
    }

    @Test
    void a_reset_whose_answer_was_lost_is_gone_on_with_by_the_next_code() {
        SubscriberActor actor = journey.untilInForce(journey.home());
        journey.bench().block();
        journey.bench().newPin.set("161803");
        TrialAgent first = journey.home();
        TaskId unblocking = Resets.begin(site, actor, first, TaskKind.UNBLOCK_PIN);
        var _ = first.perform(first.workUntil("reset-pin"));

        TrialAgent second = journey.home();
        TaskId again = Resets.begin(site, actor, second, TaskKind.UNBLOCK_PIN);
        second.work(0);

        assertThat(again).isEqualTo(unblocking);
        journey.requireDone(unblocking, second);
        assertThat(site.ra().outbox().due(100))
                .extracting(queued -> queued.notice().kind())
                .contains(NoticeKind.PIN_RESET);
    }
}
