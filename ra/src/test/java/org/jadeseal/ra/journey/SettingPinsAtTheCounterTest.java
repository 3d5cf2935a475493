// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.pin.CounterPin;
import org.jadeseal.ra.pin.HandingPin;
import org.jadeseal.ra.pin.SettingPin;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// CD9b: the holder is at the counter with a card whose PIN is not known.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingPinsAtTheCounterTest {

    @ParameterizedTest
    @BothDatabases
    void a_card_that_was_blocked_before_its_first_use_opens_with_the_new_letter(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            journey.bench().block();

            set(site, journey);
            HandingPin handed = site.ra().pins().counter().handOver(site.rao(), journey.account());

            assertThat(journey.bench().opens()).isTrue();
            assertThat(handed).isInstanceOf(HandingPin.HandedOver.class);
            assertThat(alive(site, journey, MailerKind.PIN))
                    .singleElement()
                    .isInstanceOf(Mailer.Handed.class);
            assertThat(alive(site, journey, MailerKind.PASSWORD))
                    .singleElement()
                    .isInstanceOf(Mailer.Handed.class);
            assertThat(site.ra().outbox().due(100))
                    .anyMatch(mail -> mail.notice().kind() == NoticeKind.PIN_SET_AT_COUNTER);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void keys_and_certificates_of_a_card_in_use_are_as_before(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor holder = journey.untilInForce(journey.home());
            var certificates = journey.certificates(holder);
            var key = journey.bench().keyIn("9C");

            set(site, journey);

            assertThat(journey.bench().opens()).isTrue();
            assertThat(journey.bench().keyIn("9C")).isEqualTo(key);
            assertThat(journey.certificates(holder)).isEqualTo(certificates);
        }
    }

    @Test
    void a_plain_card_that_cannot_be_reset_online_is_set_with_its_puk_which_is_replaced() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, ForeignCardTest.plain(place), "A123456789")) {
            journey.untilHandedOver();
            journey.bench().block();

            set(site, journey);
            List<String> first = List.copyOf(journey.bench().puks);
            set(site, journey);

            assertThat(journey.bench().opens()).isTrue();
            assertThat(journey.bench().missedPuks).isZero();
            assertThat(journey.bench().puks.subList(first.size(), journey.bench().puks.size()))
                    .doesNotContain(first.getFirst());
        }
    }

    @Test
    void another_persons_card_is_not_touched() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place);
                Journey other = new Journey(site, place.folder().resolve("other"), "B123456780")) {
            other.untilHandedOver();
            String theirs = other.bench().pin.get();

            TaskId task =
                    task(
                            site.ra()
                                    .pins()
                                    .counter()
                                    .begin(site.cao(), journey.account(), other.station().id()));
            other.station().work(0);

            assertThat(journey.problem(task)).isEqualTo("foreign-card");
            assertThat(other.bench().pin.get()).isEqualTo(theirs);
            assertThat(other.bench().opens()).isTrue();
            assertThat(alive(site, journey, MailerKind.PIN)).hasSize(1);
        }
    }

    @Test
    void only_who_sits_at_the_counter_and_only_at_a_station() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            CounterPin pins = site.ra().pins().counter();
            var account = journey.account();

            assertThat(pins.begin(site.ras(), account, journey.station().id()))
                    .isEqualTo(new SettingPin.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(pins.begin(site.help(), account, journey.station().id()))
                    .isEqualTo(new SettingPin.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(pins.begin(site.rao(), account, journey.home().id()))
                    .isInstanceOf(SettingPin.NoStation.class);
            assertThat(pins.handOver(site.rao(), account))
                    .isInstanceOf(HandingPin.NothingToHand.class);
        }
    }

    @Test
    void a_card_that_is_still_here_gets_both_letters_anew_instead() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.personalize();
            journey.station().work(0);

            assertThat(begin(site, journey)).isInstanceOf(SettingPin.NotHandedOver.class);
        }
    }

    @Test
    void the_eleventh_letter_in_a_day_waits_for_the_next() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            for (int i = 0; i < CounterPin.MOST_A_DAY; i++) {
                set(site, journey);
            }

            assertThat(begin(site, journey)).isInstanceOf(SettingPin.TooOften.class);
            site.clock().advance(Duration.ofHours(25));
            TrialAgent later = journey.anotherStation();
            assertThat(site.ra().pins().counter().begin(site.cao(), journey.account(), later.id()))
                    .isInstanceOf(SettingPin.Working.class);
        }
    }

    private static Journey handedOver(TrialSite site, TrialDatabase place) {
        Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789");
        journey.untilHandedOver();
        return journey;
    }

    private static SettingPin begin(TrialSite site, Journey journey) {
        return site.ra()
                .pins()
                .counter()
                .begin(site.cao(), journey.account(), journey.station().id());
    }

    /// The letter is printed, and the holder reads it.
    private static void set(TrialSite site, Journey journey) {
        TaskId task = task(begin(site, journey));
        journey.station().work(0);
        journey.requireDone(task, journey.station());
        journey.bench().pin.set(journey.bench().papers.pins().getLast().pin());
    }

    private static TaskId task(SettingPin setting) {
        if (setting instanceof SettingPin.Working(var task)) {
            return task;
        }
        throw new AssertionError(setting.toString());
    }

    private static List<Mailer> alive(TrialSite site, Journey journey, MailerKind kind) {
        return site.ra().mailers().of(journey.account()).stream()
                .filter(mailer -> mailer.sheet().kind() == kind)
                .filter(mailer -> !(mailer instanceof Mailer.Voided))
                .toList();
    }
}
