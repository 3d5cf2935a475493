// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.pin.ChangingPin;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.pin.ResettingPin;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// The card's PIN: changed, reset and unblocked with the real agent's card work.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingPinsTest {

    @ParameterizedTest
    @BothDatabases
    void a_holder_changes_the_pin_and_resets_it_and_unblocks_the_card(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent first = journey.home();
            SubscriberActor actor = journey.untilInForce(first);
            TrialAgent home = journey.home();

            journey.bench().newPin.set("271828");
            TaskId changing = change(site, actor, home);
            home.work(0);
            journey.requireDone(changing, home);
            boolean changed = journey.bench().opens();

            journey.bench().pin.set("000000");
            journey.bench().newPin.set("161803");
            TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
            home.work(0);
            journey.requireDone(resetting, home);
            boolean reset = journey.bench().opens();

            journey.bench().block();
            journey.bench().newPin.set("577215");
            TaskId unblocking = Resets.begin(site, actor, home, TaskKind.UNBLOCK_PIN);
            home.work(0);
            journey.requireDone(unblocking, home);

            assertThat(changed).isTrue();
            assertThat(reset).isTrue();
            assertThat(journey.bench().opens()).isTrue();
            assertThat(site.ra().outbox().due(100))
                    .extracting(queued -> queued.notice().kind())
                    .contains(NoticeKind.PIN_RESET);
        }
    }

    @Test
    void wherever_it_is_cut_the_pin_is_set_once_and_the_task_ends() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent first = journey.home();
            SubscriberActor actor = journey.untilInForce(first);
            String[] pins = {"271828", "161803", "577215", "141421"};

            for (int cut = 1; cut <= 4; cut++) {
                TrialAgent home = journey.home();
                journey.bench().newPin.set(pins[cut - 1]);
                TaskId changing = change(site, actor, home);
                home.work(cut);
                journey.requireDone(changing, home);
                long asked = home.log().stream().filter("change-pin"::equals).count();

                assertThat(journey.bench().opens()).as("after cut %s", cut).isTrue();
                assertThat(asked).as("questions after cut %s", cut).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void a_reset_that_is_cut_goes_on_and_a_card_that_is_not_blocked_is_not_unblocked() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent first = journey.home();
            SubscriberActor actor = journey.untilInForce(first);
            String[] pins = {"271828", "161803", "577215", "141421", "173205"};

            for (int cut = 1; cut <= 5; cut++) {
                TrialAgent home = journey.home();
                journey.bench().newPin.set(pins[cut - 1]);
                TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
                home.work(cut);
                journey.requireDone(resetting, home);
                assertThat(journey.bench().opens()).as("after cut %s", cut).isTrue();
                site.clock().advance(Duration.ofDays(1));
                actor = site.login(journey.account(), Journey.OWN_PASSWORD);
            }
            TrialAgent home = journey.home();
            TaskId unblocking = Resets.begin(site, actor, home, TaskKind.UNBLOCK_PIN);
            home.work(0);

            assertThat(journey.progress(unblocking).standing().state())
                    .isEqualTo(TaskState.GIVEN_UP);
            assertThat(journey.problem(unblocking)).isEqualTo("not-blocked");
        }
    }

    @Test
    void a_change_whose_report_was_lost_and_which_a_reset_replaces_keeps_its_entry() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent first = journey.home();
            SubscriberActor actor = journey.untilInForce(first);
            TrialAgent gone = journey.home();
            journey.bench().newPin.set("271828");
            TaskId changing = change(site, actor, gone);
            gone.steps(3);
            journey.bench().newPin.set("161803");

            TrialAgent home = journey.home();
            TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
            home.work(0);

            journey.requireDone(resetting, home);
            assertThat(gone.log()).endsWith("change-pin");
            assertThat(journey.progress(changing).standing().state()).isEqualTo(TaskState.GIVEN_UP);
            assertThat(entries(site, "ra.change-pin")).isEqualTo(1);
            assertThat(entries(site, "ra.reset-pin")).isEqualTo(1);
        }
    }

    @Test
    void a_change_that_did_not_happen_gets_no_entry_from_the_reset() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent first = journey.home();
            SubscriberActor actor = journey.untilInForce(first);
            TrialAgent gone = journey.home();
            TaskId _ = change(site, actor, gone);
            gone.steps(2);
            journey.bench().newPin.set("161803");

            TrialAgent home = journey.home();
            TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
            home.work(0);

            journey.requireDone(resetting, home);
            assertThat(entries(site, "ra.change-pin")).isZero();
        }
    }

    @Test
    void a_reset_that_is_open_is_gone_on_with_when_the_card_is_to_be_unblocked() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent first = journey.home();
            SubscriberActor actor = journey.untilInForce(first);
            TrialAgent gone = journey.home();
            journey.bench().newPin.set("271828");
            TaskId resetting = Resets.begin(site, actor, gone, TaskKind.RESET_PIN);
            gone.steps(4);

            TrialAgent home = journey.home();
            TaskId unblocking = Resets.begin(site, actor, home, TaskKind.UNBLOCK_PIN);
            home.work(0);

            assertThat(gone.log()).endsWith("reset-pin");
            assertThat(unblocking).isEqualTo(resetting);
            journey.requireDone(resetting, home);
            assertThat(journey.bench().asked).isEqualTo(1);
            assertThat(entries(site, "ra.reset-pin")).isEqualTo(1);
            assertThat(site.ra().outbox().due(100))
                    .filteredOn(queued -> queued.notice().kind() == NoticeKind.PIN_RESET)
                    .hasSize(1);
        }
    }

    /// About the card, not those about the button.
    private static long entries(TrialSite site, String action) {
        return site.database()
                .read()
                .sql(
                        """
                        select count(*) from audit_entry
                         where action = ? and outcome = 'done' and object like 'card:%'
                        """)
                .param(action)
                .query(Long.class)
                .single();
    }

    @Test
    void codes_are_counted_used_once_and_only_three_resets_a_day_are_begun() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent first = journey.home();
            SubscriberActor actor = journey.untilInForce(first);
            TrialAgent home = journey.home();
            journey.bench().newPin.set("271828");

            prepare(site, actor, TaskKind.RESET_PIN);
            ResettingPin wrong = begin(site, actor, TaskKind.RESET_PIN, "2222-2222", home);
            for (int i = 0; i < 4; i++) {
                begin(site, actor, TaskKind.RESET_PIN, "2222-2222", home);
            }
            ResettingPin voided = begin(site, actor, TaskKind.RESET_PIN, Resets.code(site), home);
            for (int i = 0; i < 3; i++) {
                Resets.begin(site, actor, home, TaskKind.RESET_PIN);
                home.work(0);
            }
            ResettingPin again = begin(site, actor, TaskKind.RESET_PIN, Resets.code(site), home);
            PreparingReset fourth = prepare(site, actor, TaskKind.UNBLOCK_PIN);

            assertThat(wrong).isEqualTo(new ResettingPin.WrongCode());
            assertThat(voided).isEqualTo(new ResettingPin.NoCode());
            assertThat(again).isEqualTo(new ResettingPin.NoCode());
            assertThat(fourth).isEqualTo(new PreparingReset.TooOften());
        }
    }

    @Test
    void before_its_first_use_a_lost_pin_is_a_matter_for_the_counter() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            SubscriberActor actor = journey.login();
            TrialAgent home = journey.home();

            PreparingReset reset =
                    site.ra()
                            .pins()
                            .reset()
                            .prepare(
                                    actor,
                                    TaskKind.RESET_PIN,
                                    site.confirmed(actor, org.jadeseal.ra.TrialHolder.PASSWORD));
            ChangingPin changing = site.ra().pins().change().change(actor, home.id());

            assertThat(reset).isEqualTo(new PreparingReset.NeverUsed());
            assertThat(changing).isEqualTo(new ChangingPin.LetterPassword());
        }
    }

    static TaskId change(TrialSite site, SubscriberActor actor, TrialAgent agent) {
        ChangingPin changing = site.ra().pins().change().change(actor, agent.id());
        if (changing instanceof ChangingPin.Working(var task)) {
            return task;
        }
        throw new AssertionError(changing.toString());
    }

    private static PreparingReset prepare(TrialSite site, SubscriberActor actor, TaskKind kind) {
        return site.ra()
                .pins()
                .reset()
                .prepare(actor, kind, site.confirmed(actor, Journey.OWN_PASSWORD));
    }

    private static ResettingPin begin(
            TrialSite site, SubscriberActor actor, TaskKind kind, String code, TrialAgent agent) {
        return site.ra().pins().reset().begin(actor, kind, code, agent.id());
    }
}
