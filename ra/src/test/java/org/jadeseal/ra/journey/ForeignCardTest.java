// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Downloading;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.ra.certificate.Suspending;
import org.jadeseal.ra.pin.ChangingPin;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// A plain PIV card of another maker, from the box to its end.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignCardTest {

    private static final CardPolicy STRICT =
            new CardPolicy(CardPolicy.Attestation.REQUIRED, CardPolicy.ForeignUnblock.COUNTER);

    @ParameterizedTest
    @BothDatabases
    void a_plain_card_ends_with_an_active_pair_and_is_recorded_as_not_attesting(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, plain(place), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());

            assertThat(journey.certificates(actor))
                    .hasSize(2)
                    .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
            assertThat(site.ra().cards().of(journey.account()))
                    .get()
                    .isInstanceOf(Card.InUse.class)
                    .extracting(Card::make)
                    .hasToString("Optional[" + CardMake.FOREIGN + "]");
        }
    }

    @Test
    void certificates_are_written_again_the_pin_is_changed_and_the_pair_is_suspended() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, plain(place), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            TrialAgent home = journey.home();

            TaskId downloading = download(site, journey, actor, home);
            home.work(0);
            journey.requireDone(downloading, home);
            journey.bench().newPin.set("602214");
            TaskId changing =
                    ((ChangingPin.Working) site.ra().pins().change().change(actor, home.id()))
                            .task();
            home.work(0);
            journey.requireDone(changing, home);
            Suspending suspending =
                    site.ra()
                            .certificates()
                            .suspension()
                            .suspend(
                                    actor,
                                    Set.of(journey.certificates(actor).getFirst().id()),
                                    site.confirmed(actor, Journey.OWN_PASSWORD));

            assertThat(journey.bench().opens()).isTrue();
            assertThat(suspending).isInstanceOf(Suspending.Suspended.class);
        }
    }

    @Test
    void it_is_not_renewed_and_its_pin_is_a_matter_for_the_counter() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, plain(place), "A123456789")) {
            journey.untilInForce(journey.home());
            SubscriberActor actor = journey.loginAfter(Duration.ofDays(340));

            Renewing renewing =
                    site.ra().certificates().renewal().renew(actor, journey.home().id());
            PreparingReset resetting =
                    site.ra()
                            .pins()
                            .reset()
                            .prepare(
                                    actor,
                                    TaskKind.RESET_PIN,
                                    site.confirmed(actor, Journey.OWN_PASSWORD));

            assertThat(renewing).isEqualTo(new Renewing.OtherMaker());
            assertThat(resetting).isEqualTo(new PreparingReset.AtCounter());
        }
    }

    @Test
    void where_attestation_is_required_the_station_refuses_it_before_it_writes() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place, STRICT);
                Journey journey = new Journey(site, plain(place), "A123456789")) {
            TaskId personalizing = journey.personalize();
            journey.station().work(0);

            assertThat(journey.problem(personalizing)).isEqualTo("card-not-attesting");
            assertThat(journey.station().log()).containsExactly("read-card");
        }
    }

    @Test
    void a_card_that_keeps_the_published_key_is_not_personalized() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, plain(place), "A123456789")) {
            journey.bench().unknown.add(0xFF);
            TaskId personalizing = journey.personalize();
            journey.station().work(0);

            assertThat(journey.problem(personalizing)).isEqualTo("card-key-fixed");
            assertThat(site.ra().cards().of(journey.account()))
                    .get()
                    .isInstanceOf(Card.Bound.class);
        }
    }

    static Path plain(TrialDatabase place) {
        Path file = place.folder().resolve("plain-card");
        TrialCard.plain(file).close();
        return file;
    }

    private static TaskId download(
            TrialSite site, Journey journey, SubscriberActor actor, TrialAgent home) {
        return ((Downloading.Working)
                        site.ra()
                                .certificates()
                                .download()
                                .download(
                                        actor,
                                        journey.certificates(actor).stream()
                                                .map(Certificate::id)
                                                .collect(Collectors.toSet()),
                                        home.id()))
                .task();
    }
}
