// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.hotline.Call;
import org.jadeseal.ra.hotline.CardTrouble;
import org.jadeseal.ra.hotline.Hotline;
import org.jadeseal.ra.hotline.Proof;
import org.jadeseal.ra.hotline.Report;
import org.jadeseal.ra.hotline.Reporting;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.subscriber.NationalId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// CT5, CD11 and CD12: one officer suspends, two bring it back; and nobody for sport (T18).
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportingByPhoneTest {

    private static final String OWN = "A123456789";
    private static final String STRANGERS = "A123456798";

    @ParameterizedTest
    @BothDatabases
    void a_lost_card_is_held_by_one_officer_and_comes_back_with_a_resumption(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), OWN)) {
            SubscriberActor holder = journey.untilInForce(journey.home());
            OfficerActor help = site.help();

            Reporting reporting =
                    report(site, help, journey, new Proof.CalledBack(), CardTrouble.LOST);

            assertThat(reporting)
                    .isInstanceOfSatisfying(
                            Reporting.Held.class,
                            held -> {
                                assertThat(held.certificates()).isEqualTo(2);
                                assertThat(held.card()).isEqualTo(CardTrouble.LOST);
                            });
            assertThat(card(site, journey)).isInstanceOf(Card.Lost.class);
            assertThat(journey.certificates(holder)).allMatch(Certificate.Hold.class::isInstance);
            assertThat(site.ra().hotline().calls(site.rao(), journey.account()))
                    .singleElement()
                    .satisfies(call -> {
                        assertThat(call.caller()).isEqualTo("本人");
                        assertThat(call.held()).isTrue();
                    });

            new LetterDecisions(site, journey).decided(RequestKind.RESUMPTION, Ground.REASON_GONE);
            assertThat(card(site, journey)).isInstanceOf(Card.InUse.class);
            assertThat(journey.certificates(holder)).allMatch(Certificate.Active.class::isInstance);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_a_caller_says_is_compared_and_a_wrong_answer_changes_nothing(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), OWN)) {
            SubscriberActor holder = journey.untilInForce(journey.home());

            Reporting wrong =
                    report(site, site.help(), journey, known(STRANGERS), CardTrouble.NONE);
            assertThat(wrong).isInstanceOf(Reporting.WrongProof.class);
            assertThat(
                            report(
                                    site,
                                    site.help(),
                                    journey,
                                    new Proof.IdentitySeen(),
                                    CardTrouble.NONE))
                    .isInstanceOf(Reporting.WrongProof.class);
            assertThat(journey.certificates(holder)).allMatch(Certificate.Active.class::isInstance);

            assertThat(report(site, site.help(), journey, known(OWN), CardTrouble.NONE))
                    .isInstanceOf(Reporting.Held.class);
            assertThat(card(site, journey)).isInstanceOf(Card.InUse.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_second_one_in_thirty_days_is_a_supervisors(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), OWN)) {
            var _ = journey.untilInForce(journey.home());
            LetterDecisions desk = new LetterDecisions(site, journey);
            var _ = report(site, site.help(), journey, new Proof.CalledBack(), CardTrouble.NONE);
            desk.decided(RequestKind.RESUMPTION, Ground.REASON_GONE);

            assertThat(report(site, site.help(), journey, new Proof.CalledBack(), CardTrouble.NONE))
                    .isInstanceOf(Reporting.SupervisorNeeded.class);
            assertThat(report(site, site.ras(), journey, new Proof.CalledBack(), CardTrouble.NONE))
                    .isInstanceOf(Reporting.Held.class);
            desk.decided(RequestKind.RESUMPTION, Ground.REASON_GONE);
            site.clock().advance(Duration.ofDays(30));
            assertThat(report(site, site.help(), journey, new Proof.CalledBack(), CardTrouble.NONE))
                    .isInstanceOf(Reporting.Held.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void nobody_takes_more_reports_than_an_hour_allows_and_not_every_role(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), OWN)) {
            assertThat(report(site, site.cao(), journey, new Proof.CalledBack(), CardTrouble.NONE))
                    .isEqualTo(new Reporting.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(report(site, site.help(), journey, new Proof.CalledBack(), CardTrouble.NONE))
                    .isInstanceOf(Reporting.NothingToDo.class);
            for (int i = 0; i < Hotline.MOST_AN_HOUR; i++) {
                assertThat(report(site, site.help(), journey, known(STRANGERS), CardTrouble.NONE))
                        .isInstanceOf(Reporting.WrongProof.class);
            }

            assertThat(report(site, site.help(), journey, known(OWN), CardTrouble.NONE))
                    .isInstanceOf(Reporting.TooMany.class);
            assertThat(site.ra().hotline().numberToCall(site.cao(), journey.account())).isEmpty();
            assertThat(site.ra().hotline().numberToCall(site.help(), journey.account()))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_card_that_does_not_work_any_more_is_damaged_and_its_certificates_are_on_hold(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), OWN)) {
            SubscriberActor holder = journey.untilInForce(journey.home());

            Reporting reporting =
                    report(
                            site,
                            site.rao(),
                            journey,
                            new Proof.IdentitySeen(),
                            CardTrouble.DAMAGED);

            assertThat(reporting).isInstanceOf(Reporting.Held.class);
            assertThat(card(site, journey)).isInstanceOf(Card.Damaged.class);
            assertThat(journey.certificates(holder)).allMatch(Certificate.Hold.class::isInstance);
            assertThat(site.ra().hotline().calls(site.rao(), journey.account()))
                    .extracting(Call::card)
                    .containsExactly(CardTrouble.DAMAGED);
        }
    }

    private static Proof known(String nationalId) {
        return new Proof.NationalIdKnown(new NationalId(nationalId));
    }

    private static Reporting report(
            TrialSite site, OfficerActor officer, Journey journey, Proof proof, CardTrouble card) {
        return site.ra()
                .hotline()
                .report(
                        officer,
                        site.token(),
                        new Report(journey.account(), proof, "本人", "來電要求停用", card));
    }

    private static Card card(TrialSite site, Journey journey) {
        return site.ra().cards().of(journey.account()).orElseThrow();
    }
}
