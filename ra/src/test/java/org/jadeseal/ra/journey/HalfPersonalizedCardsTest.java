// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.form.HandingOver;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskState;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A card that left the station before it was finished comes back another day: it is known,
/// finished, and not issued before.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HalfPersonalizedCardsTest {

    private static final int MOST_STEPS = 40;

    @ParameterizedTest
    @EnumSource
    void given_up_after_any_step_it_is_not_issued_and_finished_at_its_next_visit(CardMake make) {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place)) {
            List<String> failures = new ArrayList<>();
            int steps = 1;
            while (steps < MOST_STEPS && half(site, card(place, make, steps), steps, failures)) {
                steps++;
            }

            assertThat(failures).isEmpty();
            assertThat(steps).isBetween(10, MOST_STEPS - 1);
        }
    }

    /// @return whether there are more steps than these
    private static boolean half(TrialSite site, Path card, int steps, List<String> failures) {
        try (Journey journey = new Journey(site, card, CuttingEveryStepTest.nationalId(steps))) {
            TaskId first = journey.personalize();
            journey.station().steps(steps);
            if (journey.progress(first).standing().state() == TaskState.DONE) {
                return false;
            }
            site.ra().tasks().giveUp(first);
            boolean finished = lettersWerePrinted(journey);
            HandingOver tooEarly =
                    site.ra()
                            .registrations()
                            .handOver(site.rao(), site.token(), journey.form().caseNumber());
            if (!finished) {
                assertThat(tooEarly).isNotInstanceOf(HandingOver.HandedOver.class);
                TrialAgent station = journey.anotherStation();
                TaskId second = journey.personalizeAt(station);
                station.work(0);
                journey.requireDone(second, station);
                site.handOver(journey.form());
            }
        } catch (AssertionError | RuntimeException e) {
            failures.add("given up after step " + steps + ": " + e);
        }
        return true;
    }

    private static boolean lettersWerePrinted(Journey journey) {
        return journey.station().log().stream().anyMatch(name -> name.startsWith("print-letters"))
                && !journey.station().log().getLast().startsWith("print-letters");
    }

    private static Path card(TrialDatabase place, CardMake make, int number) {
        Path file = place.folder().resolve(make + "-" + number);
        if (make == CardMake.FOREIGN) {
            TrialCard.plain(file).close();
        }
        return file;
    }
}
