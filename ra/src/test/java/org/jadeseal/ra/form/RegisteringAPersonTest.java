// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.officer.NewOfficer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteringAPersonTest {

    @ParameterizedTest
    @BothDatabases
    void two_officers_bring_an_account_and_a_card(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Executed form = new TrialHolder(ra).executed();

            Form.Outcome outcome = form.outcome();
            assertThat(ra.accounts().find(outcome.holding().account()))
                    .get()
                    .isInstanceOf(Account.Ready.class);
            assertThat(ra.cards().find(outcome.card())).get().isInstanceOf(Card.Bound.class);
            assertThat(ra.cards().of(outcome.holding().account()))
                    .isEqualTo(ra.cards().find(outcome.card()));
            assertThat(ra.subscribers().find(outcome.holding().holder()).orElseThrow().name())
                    .isEqualTo(TrialHolder.fields().name());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_person_is_told_and_the_link_confirms_her_address(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Executed form = new TrialHolder(ra).executed();

            List<QueuedNotice> told = ra.outbox().due(10);
            String token =
                    told.stream()
                            .flatMap(queued ->
                                    Optional.ofNullable(
                                            queued.notice().parameters().get("link-token"))
                                            .stream())
                            .findFirst()
                            .orElse("");
            ra.mailboxes().confirm(token);

            assertThat(told)
                    .extracting(queued -> queued.notice().kind())
                    .containsExactlyInAnyOrder(
                            NoticeKind.CASE_RECEIVED, NoticeKind.REGISTRATION_DONE);
            assertThat(
                            ra.subscribers()
                                    .find(form.outcome().holding().holder())
                                    .orElseThrow()
                                    .mailbox()
                                    .confirmed())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void one_person_with_two_logins_is_not_two(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = counter.reviewed();
            OfficerActor again =
                    ra.officer(
                            new NewOfficer(
                                    "吳○美",
                                    "wu-too",
                                    Set.of(Role.RAS),
                                    Optional.of(counter.rao().person())));

            Approval approval =
                    ra.registrations()
                            .approve(again, ra.token(), form.caseNumber(), form.paper().digest());

            assertThat(approval).isEqualTo(new Approval.SamePerson());
            assertThat(ra.audited("ra.approve-form", "refused")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void who_checks_first_cannot_check_second(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = counter.reviewed();

            Approval approval =
                    ra.registrations()
                            .approve(
                                    counter.rao(),
                                    ra.token(),
                                    form.caseNumber(),
                                    form.paper().digest());

            assertThat(approval).isEqualTo(new Approval.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(ra.audited("ra.approve-form", "refused")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_double_click_enters_one_form(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            OperationToken token = ra.token();

            Entering first = ra.registrations().enter(counter.rao(), token, TrialHolder.fields());
            Entering second = ra.registrations().enter(counter.rao(), token, TrialHolder.fields());

            assertThat(second).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_person_has_one_open_form(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            CaseNumber open = counter.received().caseNumber();

            Entering second =
                    ra.registrations().enter(counter.rao(), ra.token(), TrialHolder.fields());

            assertThat(open).isEqualTo(new CaseNumber("R-2611-0001"));
            assertThat(second).isEqualTo(new Entering.AlreadyOpen(open));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_corrected_form_needs_a_new_first_check(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = counter.reviewed();
            FormDigest seen = form.paper().digest();

            FormStep amended =
                    ra.registrations()
                            .amend(
                                    counter.rao(),
                                    ra.token(),
                                    form.caseNumber(),
                                    seen,
                                    TrialHolder.fields("B123456780"));

            Form now = ((FormStep.Done) amended).form();
            assertThat(now).isInstanceOf(Form.Received.class);
            assertThat(
                            ra.registrations()
                                    .approve(counter.ras(), ra.token(), form.caseNumber(), seen))
                    .isEqualTo(new Approval.Changed(now));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_correction_that_changes_nothing_stores_nothing(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = counter.reviewed();

            FormStep same = amend(ra, counter.rao(), ra.token(), form, TrialHolder.fields());
            Approval approval =
                    ra.registrations()
                            .approve(
                                    counter.ras(),
                                    ra.token(),
                                    form.caseNumber(),
                                    form.paper().digest());

            assertThat(same).isInstanceOf(FormStep.Unchanged.class);
            assertThat(approval).isInstanceOf(Approval.WaitsForStock.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void who_corrected_a_form_counts_as_the_one_who_typed_it_in(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            OfficerActor colleague = ra.officer("hsu", Role.RAO);
            OfficerActor sameAsRas =
                    ra.officer(
                            new NewOfficer(
                                    "徐○華",
                                    "hsu-too",
                                    Set.of(Role.RAS),
                                    Optional.of(colleague.person())));
            Form form = counter.received();

            FormStep amended =
                    amend(ra, colleague, ra.token(), form, TrialHolder.fields("B123456780"));
            Form now = ((FormStep.Done) amended).form();
            var seen = now.paper().digest();
            ra.registrations().review(counter.rao(), ra.token(), form.caseNumber(), seen);
            Approval approval =
                    ra.registrations().approve(sameAsRas, ra.token(), form.caseNumber(), seen);

            assertThat(now.paper().entry().officer()).isEqualTo(colleague.officer());
            assertThat(approval).isEqualTo(new Approval.SamePerson());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_returned_form_that_is_completed_in_time_is_received_again_once(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = counter.reviewed();
            OperationToken token = ra.token();
            FormStep returned =
                    ra.registrations()
                            .giveBack(counter.rao(), ra.token(), form.caseNumber(), "身分證號不符");

            FormStep first =
                    amend(ra, counter.rao(), token, form, TrialHolder.fields("B123456780"));
            FormStep again =
                    amend(ra, counter.rao(), token, form, TrialHolder.fields("B123456780"));

            assertThat(((FormStep.Done) returned).form())
                    .isInstanceOfSatisfying(
                            Form.Returned.class,
                            waits ->
                                    assertThat(waits.until())
                                            .isEqualTo(waits.since().plus(Duration.ofDays(30))));
            assertThat(again).isEqualTo(first);
            assertThat(((FormStep.Done) first).form())
                    .isInstanceOf(Form.Received.class)
                    .satisfies(now -> assertThat(now.paper().formVersion()).isEqualTo(2));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_form_is_not_corrected_to_be_a_second_one_of_somebody(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form other = counter.received(TrialHolder.fields("B123456780"));
            Form form = counter.received();

            FormStep amended = amend(ra, counter.rao(), ra.token(), form, other.paper().fields());

            assertThat(amended).isEqualTo(new FormStep.NotFromHere(form));
        }
    }

    private static FormStep amend(
            TrialRa ra,
            OfficerActor officer,
            OperationToken token,
            Form form,
            RegistrationFields fields) {
        return ra.registrations()
                .amend(officer, token, form.caseNumber(), form.paper().digest(), fields);
    }

    @ParameterizedTest
    @BothDatabases
    void an_approved_form_waits_for_a_card_and_is_executed_once(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            SystemActor job = new SystemActor("execute-forms");
            Form form = counter.reviewed();
            Approval approval =
                    ra.registrations()
                            .approve(
                                    counter.ras(),
                                    ra.token(),
                                    form.caseNumber(),
                                    form.paper().digest());

            int before = ra.registrations().executeWaiting(job);
            ra.stock().takeIn(counter.cao(), ra.token(), 2);
            int after = ra.registrations().executeWaiting(job);
            int again = ra.registrations().executeWaiting(job);

            assertThat(approval).isInstanceOf(Approval.WaitsForStock.class);
            assertThat(new int[] {before, after, again}).containsExactly(0, 1, 0);
            assertThat(ra.stock().count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_withdrawn_form_can_be_brought_again(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            CaseNumber first = counter.reviewed().caseNumber();

            ra.registrations().withdraw(counter.rao(), ra.token(), first);

            assertThat(counter.received().caseNumber()).isEqualTo(new CaseNumber("R-2611-0002"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void decisions_are_chained_and_about_what_was_seen(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form.Executed form = counter.executed();

            var evidence =
                    ra.database()
                            .write(transaction ->
                                    ra.registrations()
                                            .of(transaction, form.outcome().holding().account()))
                            .orElseThrow();

            Decision review = evidence.decisions().getFirst();
            Decision approval = evidence.decisions().getLast();
            assertThat(evidence.decisions()).hasSize(2);
            assertThat(review.previous()).isEqualTo(Decision.FIRST);
            assertThat(approval.previous()).isEqualTo(review.hash());
            assertThat(approval.digest()).isEqualTo(form.paper().digest());
            assertThat(approval.decider().person()).isNotEqualTo(review.decider().person());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void card_and_letters_are_handed_over_together(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form.Executed form = counter.personalized();
            OperationToken token = ra.token();

            HandingOver first =
                    ra.registrations().handOver(counter.rao(), token, form.caseNumber());
            HandingOver again =
                    ra.registrations().handOver(counter.rao(), token, form.caseNumber());

            assertThat(first).isInstanceOf(HandingOver.HandedOver.class).isEqualTo(again);
            assertThat(ra.cards().find(form.outcome().card()))
                    .get()
                    .isInstanceOf(Card.Delivered.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_card_without_letters_is_not_handed_over(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form.Executed form = counter.executed();

            HandingOver handing =
                    ra.registrations().handOver(counter.rao(), ra.token(), form.caseNumber());

            assertThat(handing).isInstanceOf(HandingOver.CardNotReady.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_returning_person_keeps_account_card_and_number(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form.Executed first = counter.personalized();
            ra.registrations().handOver(counter.rao(), ra.token(), first.caseNumber());
            Form second = counter.reviewed();

            Approval approval =
                    ra.registrations()
                            .approve(
                                    counter.ras(),
                                    ra.token(),
                                    second.caseNumber(),
                                    second.paper().digest());

            assertThat(ra.stock().count()).isZero();
            assertThat(((Form.Executed) ((Approval.Executed) approval).form()).outcome())
                    .isEqualTo(first.outcome());
        }
    }
}
