// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// E6: activation at another computer than that of the application.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameComputerTest {

    private static final CardPolicy ENFORCED =
            CardPolicy.DEFAULT.with(CardPolicy.SameComputer.ENFORCE);

    private static TrialAgent elsewhere(TrialSite site, Journey journey) {
        return new TrialAgent(
                site,
                journey.bench(),
                AgentKind.AGENT,
                AgentUser.subscriber(journey.account().value()),
                "another installation");
    }

    private static SubscriberActor applied(Journey journey, TrialAgent home) {
        journey.untilHandedOver();
        SubscriberActor actor = journey.login();
        TaskId applying = journey.apply(actor, home);
        home.work(0);
        journey.requireDone(applying, home);
        return actor;
    }

    @ParameterizedTest
    @BothDatabases
    void where_it_is_enforced_it_waits_for_the_first_computer_and_goes_on_there(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place, ENFORCED);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TrialAgent home = journey.home();
            SubscriberActor actor = applied(journey, home);
            TrialAgent office = elsewhere(site, journey);

            TaskId activating = journey.activate(actor, office);
            office.work(0);

            assertThat(journey.problem(activating)).isEqualTo("other-computer");
            assertThat(office.log()).isEmpty();
            TrialAgent again = journey.home();
            assertThat(journey.activate(actor, again)).isEqualTo(activating);
            again.work(0);
            journey.requireDone(activating, again);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void else_the_card_with_the_keys_is_enough(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = applied(journey, journey.home());
            TrialAgent office = elsewhere(site, journey);

            TaskId activating = journey.activate(actor, office);
            office.work(0);

            journey.requireDone(activating, office);
        }
    }
}
