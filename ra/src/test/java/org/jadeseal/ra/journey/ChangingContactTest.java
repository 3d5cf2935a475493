// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.contact.ChangingMail;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.subscriber.MailConfirmation;
import org.jadeseal.ra.task.TaskKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// Another mail address: confirmed by its link, old and new told, and no PIN reset for a day
/// (SEC-403).
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingContactTest {

    private static final MailAddress OLD = new MailAddress("chen@example.tw");
    private static final MailAddress FRESH = new MailAddress("chen.new@example.tw");

    @ParameterizedTest
    @BothDatabases
    void a_new_address_counts_once_its_link_is_opened_and_delays_a_reset(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            forget(site);

            ChangingMail asked = ask(site, actor);
            List<Notice> link = forget(site);
            String token = link.getFirst().parameters().get("link-token");
            site.clock().advance(Duration.ofMinutes(1));
            PreparingReset before = reset(site, actor);
            forget(site);
            MailConfirmation opened = site.ra().mailboxes().confirm(String.valueOf(token));
            List<Notice> told = forget(site);
            PreparingReset soon = reset(site, actor);
            List<Notice> delayed = forget(site);
            site.clock().advance(Duration.ofDays(30).minusMinutes(1));
            PreparingReset almost =
                    reset(site, site.login(journey.account(), Journey.OWN_PASSWORD));
            site.clock().advance(Duration.ofMinutes(1));
            PreparingReset later = reset(site, site.login(journey.account(), Journey.OWN_PASSWORD));

            assertThat(asked).isEqualTo(new ChangingMail.LinkSent());
            assertThat(link).extracting(Notice::recipient).containsExactly(FRESH);
            assertThat(before).isInstanceOf(PreparingReset.CodeSent.class);
            assertThat(opened).isEqualTo(new MailConfirmation.Confirmed());
            assertThat(told).extracting(Notice::recipient).containsExactlyInAnyOrder(OLD, FRESH);
            assertThat(told).allMatch(notice -> notice.kind() == NoticeKind.MAIL_CHANGED);
            assertThat(soon).isInstanceOf(PreparingReset.Delayed.class);
            assertThat(told)
                    .extracting(notice -> notice.parameters().get("mail"))
                    .containsOnly("c***w@example.tw");
            assertThat(almost).isInstanceOf(PreparingReset.Delayed.class);
            assertThat(delayed)
                    .allMatch(notice -> notice.kind() == NoticeKind.PIN_RESET_DELAYED)
                    .extracting(Notice::recipient)
                    .containsExactlyInAnyOrder(OLD, FRESH);
            assertThat(later).isInstanceOf(PreparingReset.CodeSent.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void five_links_a_day_are_enough_and_a_link_is_good_for_seven_days(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor young = journey.untilInForce(journey.home());
            assertThat(ask(site, young)).isEqualTo(new ChangingMail.LinkSent());
            site.clock().advance(Duration.ofDays(2));
            SubscriberActor again = site.login(journey.account(), Journey.OWN_PASSWORD);
            forget(site);
            for (int i = 0; i < 5; i++) {
                assertThat(ask(site, again)).isEqualTo(new ChangingMail.LinkSent());
            }

            ChangingMail sixth = ask(site, again);

            assertThat(sixth).isEqualTo(new ChangingMail.TooOften());
            site.clock().advance(Duration.ofDays(7).plusMillis(1));
            String token = String.valueOf(forget(site).getFirst().parameters().get("link-token"));
            assertThat(site.ra().mailboxes().confirm(token))
                    .isEqualTo(new MailConfirmation.NoLongerGood());
        }
    }

    private static ChangingMail ask(TrialSite site, SubscriberActor actor) {
        return site.ra().contact().ask(actor, FRESH, site.confirmed(actor, Journey.OWN_PASSWORD));
    }

    private static PreparingReset reset(TrialSite site, SubscriberActor actor) {
        return site.ra()
                .pins()
                .reset()
                .prepare(actor, TaskKind.RESET_PIN, site.confirmed(actor, Journey.OWN_PASSWORD));
    }

    private static List<Notice> forget(TrialSite site) {
        List<QueuedNotice> due = site.ra().outbox().due(100);
        due.forEach(queued -> site.ra().outbox().sent(queued.id()));
        return due.stream().map(QueuedNotice::notice).toList();
    }
}
