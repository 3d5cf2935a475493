// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.certificate.CardFinding;
import org.jadeseal.ra.certificate.CardFinding.Found;
import org.jadeseal.ra.certificate.CheckingCard;
import org.jadeseal.ra.selftest.Finding;
import org.jadeseal.ra.selftest.KeepingTest;
import org.jadeseal.ra.selftest.LookingUp;
import org.jadeseal.ra.selftest.Row;
import org.jadeseal.ra.selftest.SelfTest;
import org.jadeseal.ra.selftest.SelfTests;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// 電腦環境檢查: the card is read without a PIN, and what was found is told under a code.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestingTheComputerTest {

    private static final List<Row> ROWS =
            List.of(new Row(Finding.AGENT_CONNECTED, "0.1.0"), Row.of(Finding.CARD_OUT));

    @ParameterizedTest
    @BothDatabases
    void a_good_card_is_read_without_a_pin_and_stays_as_it_was(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            TrialAgent home = journey.home();

            TaskId reading = begin(site, actor, home);
            home.work(0);

            journey.requireDone(reading, home);
            assertThat(home.log()).containsExactly("read-card", "prove-card", "end-card");
            CardFinding found = site.ra().certificates().cardCheck().last(actor).orElseThrow();
            assertThat(found)
                    .isEqualTo(
                            new CardFinding(
                                    found.at(),
                                    found.reader(),
                                    3,
                                    Found.AS_RECORDED,
                                    Found.AS_RECORDED));
        }
    }

    @Test
    void before_the_first_activation_no_certificate_is_missed() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            SubscriberActor actor = journey.login();
            TrialAgent home = journey.home();

            begin(site, actor, home);
            home.work(0);

            assertThat(site.ra().certificates().cardCheck().last(actor).orElseThrow().signature())
                    .isEqualTo(Found.NONE_DUE);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_help_desk_sees_for_a_day_what_the_holder_saw_and_that_is_written_down(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            SubscriberActor actor = journey.login();
            SelfTests tests = site.ra().selfTests();
            SelfTest kept = ((KeepingTest.Kept) tests.keep(actor, ROWS)).test();
            String typed = kept.code().spaced().toLowerCase(Locale.ROOT);

            LookingUp found = tests.find(site.officer("ho", Role.HELP), typed);
            LookingUp refused = tests.find(site.cao(), typed);
            LookingUp other = tests.find(site.officer("hu", Role.HELP), "22222222");
            site.clock().advance(Duration.ofDays(1));
            LookingUp late = tests.find(site.officer("hi", Role.HELP), typed);

            assertThat(found).isEqualTo(new LookingUp.Found(kept));
            assertThat(kept.rows()).isEqualTo(ROWS);
            assertThat(refused).isEqualTo(new LookingUp.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(other).isEqualTo(new LookingUp.Unknown());
            assertThat(late).isEqualTo(new LookingUp.Unknown());
            assertThat(site.ra().history().own(journey.login()))
                    .filteredOn(line -> line.action().equals("ra.read-self-test") && line.done())
                    .hasSize(1);
        }
    }

    @Test
    void ten_codes_an_hour_are_enough() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            SubscriberActor actor = journey.login();
            for (int i = 0; i < 10; i++) {
                assertThat(site.ra().selfTests().keep(actor, ROWS))
                        .isInstanceOf(KeepingTest.Kept.class);
            }

            assertThat(site.ra().selfTests().keep(actor, ROWS))
                    .isEqualTo(new KeepingTest.TooOften());
        }
    }

    private static TaskId begin(TrialSite site, SubscriberActor actor, TrialAgent agent) {
        return ((CheckingCard.Working)
                        site.ra().certificates().cardCheck().begin(actor, agent.id()))
                .task();
    }
}
