// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.journey.Bench.PullingPoint;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A card that does not tell whether its PIN was changed, and is pulled in the moment (T14).
@DisplayNameGeneration(ReplaceUnderscores.class)
class LosingTheAnswerTest {

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialSite site = new TrialSite(place);
    private final Journey journey = new Journey(site, ForeignCardTest.plain(place), "A123456789");
    private SubscriberActor actor;

    @BeforeEach
    void certify() {
        actor = journey.untilInForce(journey.home());
        journey.bench().newPin.set("271828");
    }

    @AfterEach
    void close() {
        journey.close();
        site.close();
        place.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_CHANGE", "AFTER_CHANGE"})
    void the_agent_finds_out_by_itself_and_finishes(PullingPoint point) {
        TrialAgent home = journey.home();
        journey.bench().pull.set(point);
        TaskId changing = SettingPinsTest.change(site, actor, home);
        home.work(0);

        journey.requireDone(changing, home);
        assertThat(home.log()).filteredOn("change-pin"::equals).hasSize(2);
        assertThat(journey.bench().asked).isEqualTo(1);
        assertThat(journey.bench().triesLeft()).isEqualTo(3);
        assertThat(journey.bench().opens()).isTrue();
    }

    @Test
    void the_last_try_is_the_persons() {
        journey.bench().wrongTries(2);
        TrialAgent home = journey.home();
        String old = journey.bench().pin.get();
        journey.bench().presents.addAll(List.of(old, old));
        journey.bench().pull.set(PullingPoint.BEFORE_CHANGE);
        TaskId changing = SettingPinsTest.change(site, actor, home);
        home.work(0);

        journey.requireDone(changing, home);
        assertThat(journey.bench().asked).isEqualTo(2);
        assertThat(journey.bench().opens()).isTrue();
    }

    @Test
    void a_wrong_old_pin_is_asked_for_again() {
        TrialAgent home = journey.home();
        journey.bench().presents.addAll(List.of("864209", journey.bench().pin.get()));
        journey.bench().pull.set(PullingPoint.BEFORE_CHANGE);
        TaskId changing = SettingPinsTest.change(site, actor, home);
        home.work(0);

        journey.requireDone(changing, home);
        assertThat(journey.bench().asked).isEqualTo(2);
        assertThat(journey.bench().opens()).isTrue();
    }
}
