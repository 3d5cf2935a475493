// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.Activating;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.Applying;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// Threat T12: two agents at one task, late answers, clicks that come twice.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoAgentsTest {

    @ParameterizedTest
    @BothDatabases
    void going_on_elsewhere_closes_the_first_agent_and_keeps_its_late_answer(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            SubscriberActor actor = journey.login();
            TrialAgent first = journey.home();
            TaskId task = journey.apply(actor, first);
            Order order = first.workUntil("generate-key");
            TrialAgent second = journey.home();
            TaskId same = journey.apply(actor, second);

            first.sendLate(first.perform(order));
            second.work(0);

            assertThat(same).isEqualTo(task);
            assertThat(first.closed()).isTrue();
            assertThat(late(site)).isEqualTo(1);
            journey.requireDone(task, second);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void an_answer_that_comes_twice_counts_once_and_is_no_evidence(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TaskId task = journey.personalize();
            TrialAgent station = journey.station();
            Order order = station.workUntil("begin-administration");
            Result result = station.perform(order);

            Order next = station.poll(java.util.Optional.of(result)).orElseThrow();
            Order again = station.poll(java.util.Optional.of(result)).orElseThrow();

            assertThat(again.key()).isEqualTo(next.key());
            assertThat(late(site)).isZero();
            station.work(0);
            journey.requireDone(task, station);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void clicking_twice_brings_the_same_task_and_later_the_same_pair(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            SubscriberActor actor = journey.login();
            TrialAgent home = journey.home();

            TaskId once = journey.apply(actor, home);
            TaskId twice = journey.apply(actor, home);
            home.work(0);
            Applying afterwards =
                    site.ra()
                            .certificates()
                            .application()
                            .apply(actor, Application.TERMS, home.id());

            assertThat(twice).isEqualTo(once);
            assertThat(afterwards).isInstanceOf(Applying.AlreadyApplied.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void activation_needs_a_pair_and_a_password_of_this_moment(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            SubscriberActor actor = journey.login();
            TrialAgent home = journey.home();
            var proof = site.confirmed(actor, org.jadeseal.ra.TrialHolder.PASSWORD);

            Activating early =
                    site.ra().certificates().activation().activate(actor, proof, home.id());
            site.clock().advance(java.time.Duration.ofMinutes(2));
            Activating stale =
                    site.ra().certificates().activation().activate(actor, proof, home.id());

            assertThat(early).isEqualTo(new Activating.NothingToActivate());
            assertThat(stale).isEqualTo(new Activating.PasswordNotConfirmed());
        }
    }

    private static long late(TrialSite site) {
        return site.database()
                .read()
                .sql("select count(*) from task_late_result")
                .query(Long.class)
                .single();
    }
}
