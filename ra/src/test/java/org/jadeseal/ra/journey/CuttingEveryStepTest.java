// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// After each step once: the answer is lost, the card loses its power and the agent its memory.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CuttingEveryStepTest {

    private static final int MOST_STEPS = 40;

    @ParameterizedTest
    @EnumSource
    void every_task_ends_in_the_same_state_wherever_it_was_cut(CardMake make) {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place)) {
            List<String> failures = new ArrayList<>();
            int cut = 1;
            boolean beyond = false;
            while (!beyond && cut < MOST_STEPS) {
                beyond = journey(card(place, make, cut), site, cut++, failures);
            }

            assertThat(failures).isEmpty();
            assertThat(cut).isGreaterThan(make == CardMake.OWN ? 20 : 14);
        }
    }

    private static Path card(TrialDatabase place, CardMake make, int number) {
        Path file = place.folder().resolve("card-" + number);
        if (make == CardMake.FOREIGN) {
            TrialCard.plain(file).close();
        }
        return file;
    }

    /// @return whether no task had so many steps
    private static boolean journey(Path card, TrialSite site, int cut, List<String> failures) {
        try (Journey journey = new Journey(site, card, nationalId(cut))) {
            int longest = personalize(site, journey, cut);
            TrialAgent home = journey.home();
            SubscriberActor actor = journey.login();
            longest = Math.max(longest, run(home, journey, journey.apply(actor, home), cut));
            longest = Math.max(longest, run(home, journey, journey.activate(actor, home), cut));
            Overview own = site.ra().certificates().register().own(actor);
            assertThat(((Overview.Shown) own).certificates())
                    .hasSize(2)
                    .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
            return longest < cut;
        } catch (AssertionError | RuntimeException e) {
            failures.add("cut after step " + cut + ": " + e);
            return false;
        }
    }

    private static int personalize(TrialSite site, Journey journey, int cut) {
        int steps = run(journey.station(), journey, journey.personalize(), cut);
        site.handOver(journey.form());
        return steps;
    }

    private static int run(TrialAgent agent, Journey journey, TaskId task, int cut) {
        int before = agent.log().size();
        agent.work(cut);
        journey.requireDone(task, agent);
        return agent.log().size() - before;
    }

    /// Valid and different for each number below 10,000.
    static String nationalId(int number) {
        String digits = "1" + "%07d".formatted(number);
        int sum = 1;
        for (int i = 0; i < digits.length(); i++) {
            sum += (8 - i) * (digits.charAt(i) - '0');
        }
        return "A" + digits + (10 - sum % 10) % 10;
    }
}
