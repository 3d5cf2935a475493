// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FromBlankToActiveTest {

    @ParameterizedTest
    @BothDatabases
    void a_blank_card_ends_with_an_active_pair_on_it(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            TaskId personalizing = journey.personalize();
            journey.station().work(0);
            journey.requireDone(personalizing, journey.station());
            site.handOver(journey.form());

            TrialAgent home = journey.home();
            SubscriberActor actor = journey.login();
            TaskId applying = journey.apply(actor, home);
            home.work(0);
            journey.requireDone(applying, home);
            TaskId activating = journey.activate(actor, home);
            home.work(0);
            journey.requireDone(activating, home);

            assertThat(site.ra().cards().of(journey.account()))
                    .get()
                    .isInstanceOf(Card.InUse.class);
            Overview own = site.ra().certificates().register().own(actor);
            assertThat(((Overview.Shown) own).certificates())
                    .hasSize(2)
                    .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
        }
    }
}
