// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A card with two places for old encryption keys, in its third renewal.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullHistoryTest {

    private static final Duration ELEVEN_MONTHS = Duration.ofDays(340);
    private static final CardPolicy SMALL =
            new CardPolicy(
                    CardPolicy.Attestation.WHERE_POSSIBLE, CardPolicy.ForeignUnblock.COUNTER, 2);

    @Test
    void the_oldest_key_leaves_only_when_its_holder_has_agreed_to_exactly_that() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place, SMALL);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilInForce(journey.home());
            SubscriberActor actor = journey.loginAfter(ELEVEN_MONTHS);
            for (int year = 1; year <= 2; year++) {
                TrialAgent agent = journey.home();
                TaskId renewing = journey.renew(actor, agent);
                agent.work(0);
                journey.requireDone(renewing, agent);
                actor = journey.loginAfter(ELEVEN_MONTHS);
            }
            List<Certificate> all = journey.certificates(actor);
            String oldest = all.get(5).core().key().hex();
            String younger = all.get(3).core().key().hex();
            TrialAgent home = journey.home();

            TaskId third = journey.renew(actor, home);
            home.work(0);
            Problem question = journey.progress(third).standing().problem().orElseThrow();
            List<String> before = List.copyOf(home.log());
            Renewing other =
                    site.ra()
                            .certificates()
                            .renewal()
                            .agreeToDrop(actor, all.get(1).core().key().hex(), home.id());
            Renewing agreed =
                    site.ra().certificates().renewal().agreeToDrop(actor, oldest, home.id());
            home.work(0);

            assertThat(question.key()).isEqualTo("history-full-confirm");
            assertThat(question.values()).containsEntry("old", oldest);
            assertThat(before).doesNotContain("generate-key", "delete-key", "drop-old-key");
            assertThat(other).isEqualTo(new Renewing.NothingToRenew());
            assertThat(agreed).isEqualTo(new Renewing.Working(third));
            journey.requireDone(third, home);
            assertThat(home.log()).containsOnlyOnce("drop-old-key");
            assertThat(journey.bench().keyIn("82")).contains(all.get(1).core().key().hex());
            assertThat(journey.bench().keyIn("83")).contains(younger);
        }
    }
}
