// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.account.Login;
import org.jadeseal.ra.account.Standing;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.letter.Delivery;
import org.jadeseal.ra.letter.LetterOrder;
import org.jadeseal.ra.letter.LetterStep;
import org.jadeseal.ra.letter.Printing;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.request.RequestStep;
import org.jadeseal.ra.task.TaskKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// F-PWD from the paper to the letter in the holder's hands (AC8), and the letter of a resumption
/// (AC9).
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingOneLetterTest {

    private static final String FRESH = "NEWPASSW2345";
    private static final Delivery SIGNED = new Delivery(Delivery.Way.COUNTER, "signed");

    @ParameterizedTest
    @BothDatabases
    void who_is_locked_out_gets_in_with_the_new_letter_and_only_when_it_is_handed_over(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            for (int i = 0; i < Account.STRIKES; i++) {
                assertThat(login(site, journey, "wrong")).isNotInstanceOf(Login.In.class);
            }
            LetterDecisions desk = new LetterDecisions(site, journey);

            CaseNumber number = desk.decided(RequestKind.PASSWORD, Ground.FORGOTTEN);
            assertThat(account(site, journey)).isInstanceOf(Account.Ready.class);
            assertThat(login(site, journey, TrialHolder.PASSWORD)).isInstanceOf(Login.Wrong.class);
            printed(site, journey, number);
            assertThat(login(site, journey, FRESH)).isInstanceOf(Login.Wrong.class);
            LetterStep delivered =
                    site.ra().letters().deliver(site.rao(), site.token(), number, SIGNED);

            assertThat(delivered)
                    .isInstanceOfSatisfying(
                            LetterStep.Done.class,
                            done ->
                                    assertThat(done.order())
                                            .isInstanceOf(LetterOrder.Delivered.class));
            assertThat(login(site, journey, FRESH)).isInstanceOf(Login.In.class);
            assertThat(account(site, journey)).isInstanceOf(Account.Active.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_resumption_voids_the_password_and_brings_a_letter(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor holder = journey.untilInForce(journey.home());
            LetterDecisions desk = new LetterDecisions(site, journey);
            desk.received(RequestKind.REVOCATION, Ground.CARD_LOST);

            CaseNumber number = desk.decided(RequestKind.RESUMPTION, Ground.REASON_GONE);

            assertThat(journey.certificates(holder)).allMatch(Certificate.Active.class::isInstance);
            assertThat(site.ra().accountLogin().standing(holder)).isEqualTo(Standing.ENDED);
            assertThat(login(site, journey, Journey.OWN_PASSWORD)).isInstanceOf(Login.Wrong.class);
            printed(site, journey, number);
            site.ra().letters().deliver(site.rao(), site.token(), number, SIGNED);
            assertThat(login(site, journey, FRESH)).isInstanceOf(Login.In.class);
        }
    }

    /// Whoever forged the paper has the password now, and shall not have the PIN as well (SEC-403).
    @ParameterizedTest
    @BothDatabases
    void for_a_day_after_a_password_came_by_letter_no_pin_is_reset(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            var _ = journey.untilInForce(journey.home());
            CaseNumber number =
                    new LetterDecisions(site, journey)
                            .decided(RequestKind.PASSWORD, Ground.FORGOTTEN);
            printed(site, journey, number);
            site.ra().letters().deliver(site.rao(), site.token(), number, SIGNED);
            site.clock().advance(Duration.ofDays(5));

            PreparingReset soon = reset(site, site.login(journey.account(), FRESH));
            site.clock().advance(Duration.ofDays(1));
            PreparingReset later = reset(site, site.login(journey.account(), FRESH));

            assertThat(soon).isInstanceOf(PreparingReset.Delayed.class);
            assertThat(later).isInstanceOf(PreparingReset.CodeSent.class);
        }
    }

    private static PreparingReset reset(TrialSite site, SubscriberActor actor) {
        return site.ra()
                .pins()
                .reset()
                .prepare(actor, TaskKind.RESET_PIN, site.confirmed(actor, FRESH));
    }

    @ParameterizedTest
    @BothDatabases
    void a_spoilt_letter_opens_nothing_and_its_sheet_is_not_printed_again(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            LetterDecisions desk = new LetterDecisions(site, journey);
            CaseNumber number = desk.decided(RequestKind.PASSWORD, Ground.FORGOTTEN);
            printed(site, journey, number);
            var spoilt = desk.sheet();

            site.ra().letters().spoil(site.cao(), site.token(), number, "torn");
            assertThat(site.ra().letters().deliver(site.rao(), site.token(), number, SIGNED))
                    .isInstanceOf(LetterStep.NotFromHere.class);
            printed(site, journey, number);

            assertThat(desk.sheet()).isNotEqualTo(spoilt);
            assertThat(site.ra().mailers().of(journey.account()))
                    .filteredOn(mailer -> mailer.sheet().kind() == MailerKind.PASSWORD)
                    .filteredOn(mailer -> !(mailer instanceof Mailer.Voided))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_letter_that_came_opened_is_worth_nothing_from_the_receipt_of_the_paper_on(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            Request received =
                    new LetterDecisions(site, journey)
                            .received(RequestKind.PASSWORD, Ground.LETTER_OPENED);

            assertThat(received).isInstanceOf(Request.Received.class);
            assertThat(login(site, journey, TrialHolder.PASSWORD)).isInstanceOf(Login.Wrong.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_later_request_makes_the_letter_of_the_earlier_one_void(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            LetterDecisions desk = new LetterDecisions(site, journey);
            CaseNumber first = desk.decided(RequestKind.PASSWORD, Ground.FORGOTTEN);
            printed(site, journey, first);

            CaseNumber second = desk.decided(RequestKind.PASSWORD, Ground.FORGOTTEN);

            assertThat(site.ra().letters().of(site.rao(), first))
                    .get()
                    .isInstanceOf(LetterOrder.Superseded.class);
            assertThat(desk.print(first)).isInstanceOf(Printing.NotWaiting.class);
            assertThat(site.ra().letters().open(site.rao()))
                    .extracting(order -> order.order().caseNumber())
                    .containsExactly(second);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void nobody_but_the_card_maker_prints_and_nowhere_but_at_a_station(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = handedOver(site, place)) {
            LetterDecisions desk = new LetterDecisions(site, journey);
            CaseNumber number = desk.decided(RequestKind.PASSWORD, Ground.FORGOTTEN);
            var letters = site.ra().letters();

            assertThat(letters.print(site.rao(), number, journey.station().id()))
                    .isEqualTo(new Printing.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(letters.print(site.cao(), number, journey.home().id()))
                    .isInstanceOf(Printing.NoStation.class);
            assertThat(letters.deliver(site.cao(), site.token(), number, SIGNED))
                    .isEqualTo(new LetterStep.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(letters.print(site.cao(), new CaseNumber("R-2601-0999"), desk.station()))
                    .isInstanceOf(Printing.Unknown.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void who_never_had_a_letter_gets_none_this_way(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            LetterDecisions desk = new LetterDecisions(site, journey);

            assertThat(desk.approved(desk.received(RequestKind.PASSWORD, Ground.FORGOTTEN)))
                    .isInstanceOf(RequestStep.NothingToDo.class);
        }
    }

    private static Journey handedOver(TrialSite site, TrialDatabase place) {
        Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789");
        journey.untilHandedOver();
        return journey;
    }

    private static void printed(TrialSite site, Journey journey, CaseNumber number) {
        journey.bench().papers.use(FRESH);
        Printing printing = new LetterDecisions(site, journey).print(number);
        journey.station().work(0);
        journey.requireDone(((Printing.Working) printing).task(), journey.station());
    }

    private static Login login(TrialSite site, Journey journey, String password) {
        try (Secret secret = TrialRa.secret(password)) {
            return site.ra()
                    .accountLogin()
                    .login(journey.account().value(), secret, site.session(), "192.0.2.2");
        }
    }

    private static Account account(TrialSite site, Journey journey) {
        return site.ra().accounts().find(journey.account()).orElseThrow();
    }
}
