// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.journey.Bench.PullingPoint;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The PUK of another maker's card: used once, replaced at once, seen by nobody (`card.md` D5).
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnblockingForeignCardsTest {

    private static final String[] PINS = {
        "271828", "161803", "577215", "141421", "173205", "602214", "662607"
    };

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialSite site =
            new TrialSite(
                    place,
                    new CardPolicy(
                            CardPolicy.Attestation.WHERE_POSSIBLE,
                            CardPolicy.ForeignUnblock.REMOTE));
    private final Journey journey = new Journey(site, ForeignCardTest.plain(place), "A123456789");
    private SubscriberActor actor;

    @BeforeEach
    void certify() {
        actor = journey.untilInForce(journey.home());
    }

    @AfterEach
    void close() {
        journey.close();
        site.close();
        place.close();
    }

    @Test
    void a_forgotten_pin_is_reset_and_a_blocked_card_is_unblocked_and_each_puk_is_used_once() {
        TrialAgent home = journey.home();
        journey.bench().newPin.set(PINS[0]);
        TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
        home.work(0);
        journey.requireDone(resetting, home);
        boolean reset = journey.bench().opens();
        journey.bench().block();
        journey.bench().newPin.set(PINS[1]);
        TaskId unblocking = Resets.begin(site, actor, home, TaskKind.UNBLOCK_PIN);
        home.work(0);
        journey.requireDone(unblocking, home);

        assertThat(reset).isTrue();
        assertThat(journey.bench().opens()).isTrue();
        assertThat(journey.bench().missedPuks).isZero();
        assertThat(journey.bench().puks.stream().distinct()).hasSize(4);
        assertThat(site.ra().outbox().due(100))
                .extracting(queued -> queued.notice().kind())
                .contains(NoticeKind.PIN_RESET);
    }

    @Test
    void no_puk_is_in_a_message_or_in_the_records() {
        TrialAgent home = journey.home();
        journey.bench().newPin.set(PINS[0]);
        TaskId _ = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
        home.work(0);

        String records = PukRecords.all(site.database());
        String heard = String.join("\n", home.heard()) + journey.station().heard();
        assertThat(heard).contains("reset-pin-with-puk", "print-letters-with-puk");
        assertThat(records).contains("reset-pin-with-puk");
        assertThat(journey.bench().puks)
                .isNotEmpty()
                .allSatisfy(puk -> assertThat(heard + records).doesNotContain(puk));
    }

    @Test
    void wherever_the_connection_is_cut_the_reset_ends_and_at_most_one_try_is_spent() {
        for (int cut = 1; cut <= PINS.length - 1; cut++) {
            int missedBefore = journey.bench().missedPuks;
            TrialAgent home = journey.home();
            journey.bench().newPin.set(PINS[cut]);
            TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
            home.work(cut);
            goOnUntilDone(resetting, home);

            assertThat(journey.bench().opens()).as("after cut %s", cut).isTrue();
            assertThat(journey.bench().missedPuks - missedBefore).isLessThanOrEqualTo(1);
            actor = journey.loginAfter(Duration.ofDays(1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NOWHERE",
                "BEFORE_RESET",
                "BEFORE_REPLACEMENT",
                "AFTER_REPLACEMENT",
                "AT_THE_WINDOW"
            })
    void wherever_the_card_is_pulled_the_reset_ends_and_at_most_one_try_is_spent(
            PullingPoint point) {
        TrialAgent home = journey.home();
        journey.bench().block();
        journey.bench().newPin.set(PINS[0]);
        TaskId unblocking = Resets.begin(site, actor, home, TaskKind.UNBLOCK_PIN);
        journey.bench().pull.set(point);
        home.work(0);
        goOnUntilDone(unblocking, home);

        assertThat(journey.bench().opens()).isTrue();
        assertThat(journey.bench().missedPuks).isLessThanOrEqualTo(1);
        assertThat(nextResetSucceeds(home)).isTrue();
    }

    @Test
    void a_card_that_is_pulled_while_she_thinks_of_a_pin_loses_no_try_of_its_puk() {
        TrialAgent home = journey.home();
        journey.bench().newPin.set(PINS[0]);
        TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
        journey.bench().pull.set(PullingPoint.AT_THE_WINDOW);
        home.work(0);

        journey.requireDone(resetting, home);
        assertThat(home.log()).doesNotContain("prove-puk");
        assertThat(journey.bench().missedPuks).isZero();
        assertThat(journey.bench().opens()).isTrue();
    }

    @Test
    void a_card_that_refuses_both_is_left_alone_with_one_try() {
        List<String> seen = journey.bench().puks;
        journey.bench().replacePuk(seen.getLast(), "99887766");
        TrialAgent home = journey.home();
        journey.bench().newPin.set(PINS[0]);

        TaskId resetting = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
        home.work(0);
        for (int visit = 0; visit < 3; visit++) {
            boolean _ = site.ra().tasks().continueAt(resetting, home.id());
            home.work(0);
        }

        assertThat(journey.problem(resetting)).isEqualTo("puk-lost");
        assertThat(journey.bench().missedPuks).isEqualTo(2);
    }

    private boolean nextResetSucceeds(TrialAgent home) {
        int before = journey.bench().missedPuks;
        journey.bench().newPin.set(PINS[1]);
        TaskId again = Resets.begin(site, actor, home, TaskKind.RESET_PIN);
        home.work(0);
        journey.requireDone(again, home);
        return journey.bench().opens() && journey.bench().missedPuks == before;
    }

    /// A wrong PUK ends a visit; the person presses "go on" once.
    private void goOnUntilDone(TaskId task, TrialAgent home) {
        if (journey.progress(task).standing().state() == TaskState.PAUSED) {
            boolean _ = site.ra().tasks().continueAt(task, home.id());
            home.work(0);
        }
        journey.requireDone(task, home);
    }
}
