// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.contact.ChangingMail;
import org.jadeseal.ra.notice.BadAddress;
import org.jadeseal.ra.notice.DeliveryStatus;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.search.Waiting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// E14: mails that come back mark an address, and its owner is told elsewhere.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailsThatComeBackTest {

    private static final MailAddress ADDRESS = new MailAddress("chen@example.tw");
    private static final DeliveryStatus UNKNOWN = new DeliveryStatus("5.1.1");
    private static final SystemActor JOB = new SystemActor("note-bounces");

    /// Queues a mail to her and answers its name.
    private static String sent(TrialSite site, NoticeKind kind) {
        for (QueuedNotice old : site.ra().outbox().due(100)) {
            site.ra().outbox().sent(old.id());
        }
        site.database()
                .perform(unit ->
                        site.ra()
                                .outbox()
                                .queue(
                                        unit,
                                        new Notice(
                                                kind,
                                                ADDRESS,
                                                Locale.forLanguageTag("zh-TW"),
                                                Map.of())));
        QueuedNotice queued = site.ra().outbox().due(100).getFirst();
        site.ra().outbox().sent(queued.id());
        return queued.id();
    }

    private static boolean isBad(TrialSite site, Journey journey) {
        return site.ra()
                .deliveryFailures()
                .of(journey.account())
                .filter(BadAddress::isBad)
                .isPresent();
    }

    @ParameterizedTest
    @BothDatabases
    void the_second_one_marks_the_address_and_the_help_desk_has_work(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            OfficerActor help = site.officer("ho", Role.HELP);
            String first = sent(site, NoticeKind.SUSPENDED);

            boolean noted = site.ra().deliveryFailures().note(JOB, first, UNKNOWN);
            boolean again = site.ra().deliveryFailures().note(JOB, first, UNKNOWN);
            boolean strange = site.ra().deliveryFailures().note(JOB, "0".repeat(32), UNKNOWN);
            boolean afterOne = isBad(site, journey);
            String second = sent(site, NoticeKind.RESUMED);
            site.ra().deliveryFailures().note(JOB, second, UNKNOWN);

            assertThat(noted).isTrue();
            assertThat(again).isFalse();
            assertThat(strange).isFalse();
            assertThat(afterOne).isFalse();
            assertThat(isBad(site, journey)).isTrue();
            assertThat(site.ra().worklist().of(help))
                    .extracting(Waiting::kind, Waiting::state, Waiting::caseNumber)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "MAIL", "MAIL_BACK", journey.account().value()));
            assertThat(site.ra().history().own(journey.login()))
                    .filteredOn(line -> line.action().equals("ra.note-bounce"))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void one_reminder_to_renew_is_enough_for_a_letter_and_not_for_a_mark(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();

            site.ra().deliveryFailures().note(JOB, sent(site, NoticeKind.RENEWAL_DUE), UNKNOWN);

            assertThat(isBad(site, journey)).isFalse();
            assertThat(site.ra().worklist().of(site.officer("ho", Role.HELP)))
                    .extracting(Waiting::state)
                    .containsExactly("RENEWAL_BACK");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_full_mailbox_and_a_policy_count_for_nothing(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();

            for (String status : new String[] {"5.2.2", "5.7.1", "5.7.26"}) {
                String notice = sent(site, NoticeKind.RENEWAL_DUE);
                assertThat(
                                site.ra()
                                        .deliveryFailures()
                                        .note(JOB, notice, new DeliveryStatus(status)))
                        .isTrue();
            }

            assertThat(site.ra().deliveryFailures().of(journey.account())).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void her_link_makes_the_same_address_good_again(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            site.ra().deliveryFailures().note(JOB, sent(site, NoticeKind.SUSPENDED), UNKNOWN);
            site.ra().deliveryFailures().note(JOB, sent(site, NoticeKind.RESUMED), UNKNOWN);

            ChangingMail asked =
                    site.ra()
                            .contact()
                            .ask(actor, ADDRESS, site.confirmed(actor, Journey.OWN_PASSWORD));
            String token =
                    site.ra()
                            .outbox()
                            .due(1)
                            .getFirst()
                            .notice()
                            .parameters()
                            .getOrDefault("link-token", "");
            boolean before = isBad(site, journey);
            site.ra().mailboxes().confirm(token);

            assertThat(asked).isEqualTo(new ChangingMail.LinkSent());
            assertThat(before).isTrue();
            assertThat(site.ra().deliveryFailures().of(journey.account())).isEmpty();
        }
    }
}
