// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.request.RequestFields;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.request.RequestStep;
import org.jadeseal.ra.request.Requests;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// F-REV and F-RES from the paper to the effect (CT6, CT7), and what stops them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingRequestsTest {

    @ParameterizedTest
    @BothDatabases
    void two_people_resume_what_was_held_on_a_suspicion_and_revoke_it_later(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = activated(site, place)) {
            Request suspicion = entered(site, journey, RequestKind.REVOCATION, Ground.CARD_LOST);
            assertThat(states(site, journey)).allMatch(Certificate.Hold.class::isInstance);
            site.ra().requests().withdraw(site.rao(), site.token(), suspicion.caseNumber());

            decide(site, entered(site, journey, RequestKind.RESUMPTION, Ground.REASON_GONE));
            assertThat(states(site, journey))
                    .hasSize(2)
                    .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);

            decide(site, entered(site, journey, RequestKind.REVOCATION, Ground.NO_LONGER_NEEDED));
            assertThat(states(site, journey)).allMatch(Certificate.Revoked.class::isInstance);
            assertThat(reasons(site, journey))
                    .containsOnly(RevocationReason.CESSATION_OF_OPERATION);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_second_click_on_approval_brings_the_first_result(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = activated(site, place)) {
            Request reviewed =
                    reviewed(site, entered(site, journey, RequestKind.REVOCATION, Ground.OTHER));
            OperationToken token = site.token();

            RequestStep first = approve(site, reviewed, token);
            RequestStep again = approve(site, reviewed, token);

            assertThat(first).isInstanceOf(RequestStep.Done.class).isEqualTo(again);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void nothing_happens_without_a_second_pair_of_eyes_on_the_same_paper(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = activated(site, place)) {
            Requests requests = site.ra().requests();
            Request entered = entered(site, journey, RequestKind.REVOCATION, Ground.OTHER);

            assertThat(approve(site, entered, site.token()))
                    .isInstanceOf(RequestStep.NotFromHere.class);
            Request reviewed = reviewed(site, entered);
            assertThat(
                            requests.approve(
                                    site.rao(),
                                    site.token(),
                                    reviewed.caseNumber(),
                                    reviewed.paper().digest()))
                    .isEqualTo(new RequestStep.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(
                            requests.approve(
                                    site.rasWhoIsAlsoRao(),
                                    site.token(),
                                    reviewed.caseNumber(),
                                    reviewed.paper().digest()))
                    .isEqualTo(new RequestStep.SamePerson());
            assertThat(
                            requests.approve(
                                    site.ras(),
                                    site.token(),
                                    reviewed.caseNumber(),
                                    new FormDigest("0".repeat(64))))
                    .isInstanceOf(RequestStep.Changed.class);
            assertThat(states(site, journey)).allMatch(Certificate.Active.class::isInstance);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_changed_field_needs_a_new_first_check(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = activated(site, place)) {
            Request reviewed =
                    reviewed(site, entered(site, journey, RequestKind.REVOCATION, Ground.OTHER));

            RequestStep amended =
                    site.ra()
                            .requests()
                            .amend(
                                    site.rao(),
                                    site.token(),
                                    reviewed.caseNumber(),
                                    reviewed.paper().digest(),
                                    fields(
                                            journey.account(),
                                            RequestKind.REVOCATION,
                                            Ground.NAME_CHANGED));

            assertThat(amended)
                    .isInstanceOfSatisfying(
                            RequestStep.Done.class,
                            done ->
                                    assertThat(done.request())
                                            .isInstanceOf(Request.Received.class));
            assertThat(approve(site, reviewed, site.token()))
                    .isInstanceOf(RequestStep.Changed.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_suspicion_that_a_correction_brings_takes_effect_at_once(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = activated(site, place)) {
            Request entered = entered(site, journey, RequestKind.REVOCATION, Ground.OTHER);
            OperationToken token = site.token();

            RequestStep first = amend(site, journey, entered, token, Ground.CARD_LOST);
            RequestStep again = amend(site, journey, entered, token, Ground.CARD_LOST);

            assertThat(first).isInstanceOf(RequestStep.Done.class).isEqualTo(again);
            assertThat(states(site, journey)).allMatch(Certificate.Hold.class::isInstance);
            assertThat(site.ra().cards().of(journey.account())).get().isInstanceOf(Card.Lost.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_correction_that_changes_nothing_stores_nothing(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = activated(site, place)) {
            Request reviewed =
                    reviewed(site, entered(site, journey, RequestKind.REVOCATION, Ground.OTHER));

            RequestStep same = amend(site, journey, reviewed, site.token(), Ground.OTHER);
            RequestStep approved = approve(site, reviewed, site.token());
            RequestStep late = amend(site, journey, reviewed, site.token(), Ground.OTHER);

            assertThat(same).isEqualTo(new RequestStep.Unchanged(reviewed));
            assertThat(approved).isInstanceOf(RequestStep.Done.class);
            assertThat(late).isInstanceOf(RequestStep.NotFromHere.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_returned_request_ends_after_thirty_days_and_only_then(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            Requests requests = site.ra().requests();
            Request entered = entered(site, journey, RequestKind.REVOCATION, Ground.OTHER);
            requests.giveBack(site.rao(), site.token(), entered.caseNumber(), "缺印鑑");
            assertThat(entering(site, journey, RequestKind.REVOCATION, Ground.OTHER))
                    .isEqualTo(new RequestStep.AlreadyOpen(entered.caseNumber()));

            site.clock().advance(Duration.ofDays(30));
            int early = requests.expireReturned(new SystemActor("expire-forms"));
            site.clock().advance(Duration.ofMillis(1));
            int late = requests.expireReturned(new SystemActor("expire-forms"));

            assertThat(early).isZero();
            assertThat(late).isOne();
        }
    }

    private static Journey activated(TrialSite site, TrialDatabase place) {
        Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789");
        journey.untilHandedOver();
        TrialAgent home = journey.home();
        SubscriberActor actor = journey.login();
        var _ = journey.apply(actor, home);
        home.work(0);
        var _ = journey.activate(actor, home);
        home.work(0);
        return journey;
    }

    private static RequestFields fields(AccountId account, RequestKind kind, Ground ground) {
        return new RequestFields(kind, account, ground, "親筆簽名與身分證影本相符");
    }

    private static RequestStep entering(
            TrialSite site, Journey journey, RequestKind kind, Ground ground) {
        return site.ra()
                .requests()
                .enter(site.rao(), site.token(), fields(journey.account(), kind, ground));
    }

    private static Request entered(
            TrialSite site, Journey journey, RequestKind kind, Ground ground) {
        return ((RequestStep.Done) entering(site, journey, kind, ground)).request();
    }

    private static RequestStep amend(
            TrialSite site, Journey journey, Request request, OperationToken token, Ground ground) {
        return site.ra()
                .requests()
                .amend(
                        site.rao(),
                        token,
                        request.caseNumber(),
                        request.paper().digest(),
                        fields(journey.account(), request.paper().fields().kind(), ground));
    }

    private static Request reviewed(TrialSite site, Request request) {
        return ((RequestStep.Done)
                        site.ra()
                                .requests()
                                .review(
                                        site.rao(),
                                        site.token(),
                                        request.caseNumber(),
                                        request.paper().digest()))
                .request();
    }

    private static RequestStep approve(TrialSite site, Request request, OperationToken token) {
        return site.ra()
                .requests()
                .approve(site.ras(), token, request.caseNumber(), request.paper().digest());
    }

    private static void decide(TrialSite site, Request request) {
        RequestStep approved = approve(site, reviewed(site, request), site.token());
        assertThat(approved)
                .isInstanceOfSatisfying(
                        RequestStep.Done.class,
                        done -> assertThat(done.request()).isInstanceOf(Request.Executed.class));
    }

    private static List<Certificate> states(TrialSite site, Journey journey) {
        SubscriberActor actor = new SubscriberActor(journey.account(), site.session());
        Overview own = site.ra().certificates().register().own(actor);
        return ((Overview.Shown) own).certificates();
    }

    private static List<RevocationReason> reasons(TrialSite site, Journey journey) {
        List<Certificate> certificates = states(site, journey);
        return site.database()
                .write(unit ->
                        certificates.stream()
                                .map(found -> status(site, unit, found))
                                .map(CertificateStatus.Revoked.class::cast)
                                .map(CertificateStatus.Revoked::reason)
                                .toList());
    }

    private static CertificateStatus status(
            TrialSite site, Transaction unit, Certificate certificate) {
        return site.authority().ledger().status(unit, certificate.id()).orElseThrow();
    }
}
