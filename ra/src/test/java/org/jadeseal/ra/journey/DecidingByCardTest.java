// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.statement.Statement;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.decision.PaperKind;
import org.jadeseal.ra.form.Approval;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Entering;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormReading;
import org.jadeseal.ra.form.FormStep;
import org.jadeseal.ra.form.SignedDecision;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.journey.OfficerDesk.Decided;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.request.RequestFields;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.request.RequestReading;
import org.jadeseal.ra.request.RequestStep;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Officers decide with the key 9C of their cards (SEC-602), and what does not count.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingByCardTest {

    private static final PaperKind FORM = PaperKind.FORM;
    private static final PaperKind REQUEST = PaperKind.REQUEST;

    @ParameterizedTest
    @BothDatabases
    void two_cards_approve_a_person_who_gets_certificates(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.RAO);
                OfficerDesk second = OfficerDesk.of(site, place, "hua", Role.RAS)) {
            site.ra().cardStock().takeIn(site.cao(), site.token(), 1);
            OfficerActor rao = first.in();
            Form form = entered(site, rao);

            first.signs(rao, FORM, Decided.of(form, Verdict.REVIEW));
            second.signs(second.in(), FORM, Decided.of(form, Verdict.APPROVE));

            Form.Executed executed = (Form.Executed) now(site, form).form();
            try (Journey holder = new Journey(site, place.folder().resolve("card"), executed)) {
                var actor = holder.untilInForce(holder.home());
                assertThat(holder.certificates(actor))
                        .allMatch(Certificate.Active.class::isInstance);
            }
            assertThat(signatures(site, form.caseNumber()))
                    .extracting(SignedDecision::verdict)
                    .containsExactly(Verdict.REVIEW, Verdict.APPROVE);
            assertThat(now(site, form).decisions())
                    .allMatch(decision -> decision.decider().statement().isPresent());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void two_cards_revoke_what_a_request_asks_for(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = new Journey(site, place.folder().resolve("card"), "A123456789");
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.RAO);
                OfficerDesk second = OfficerDesk.of(site, place, "hua", Role.RAS)) {
            var actor = holder.untilInForce(holder.home());
            OfficerActor rao = first.in();
            Request request = requested(site, rao, holder);

            first.signs(rao, REQUEST, Decided.of(request, Verdict.REVIEW));
            second.signs(second.in(), REQUEST, Decided.of(request, Verdict.APPROVE));

            assertThat(
                            ((Overview.Shown) site.ra().certificates().register().own(actor))
                                    .certificates())
                    .allMatch(Certificate.Revoked.class::isInstance);
            assertThat(said(signatures(site, request.caseNumber()).getLast()))
                    .contains(
                            Field.word("kind", "revocation"),
                            Field.text("account", holder.account().value()),
                            Field.word("ground", "no-longer-needed"),
                            Field.word("decision", "approve"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_sent_back_or_rejected_is_signed_with_its_reason(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = new Journey(site, place.folder().resolve("card"), "A123456789");
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor rao = desk.in();
            Form form = entered(site, rao);
            Request request = requested(site, rao, holder);

            desk.signs(rao, FORM, Decided.of(form, Verdict.RETURN).because("缺身分證影本"));
            desk.signs(rao, REQUEST, Decided.of(request, Verdict.REJECT).because("印鑑不符"));

            assertThat(now(site, form).form())
                    .isInstanceOfSatisfying(
                            Form.Returned.class,
                            returned -> assertThat(returned.reason()).isEqualTo("缺身分證影本"));
            assertThat(now(site, request)).isInstanceOf(Request.Rejected.class);
            assertThat(said(signatures(site, form.caseNumber()).getFirst()))
                    .contains(Field.word("decision", "return"), Field.text("reason", "缺身分證影本"));
        }
    }

    @Test
    void who_came_by_card_decides_nothing_without_it() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey holder = new Journey(site, place.folder().resolve("card"), "A123456789");
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.RAO);
                OfficerDesk second = OfficerDesk.of(site, place, "hua", Role.RAS)) {
            OfficerActor rao = first.in();
            OfficerActor ras = second.in();
            Form form = entered(site, rao);
            Request request = requested(site, rao, holder);
            var forms = site.ra().registrations();
            var requests = site.ra().requests();
            var seen = form.paper().digest();
            CaseNumber number = form.caseNumber();

            assertThat(
                            List.of(
                                    forms.review(rao, site.token(), number, seen),
                                    forms.giveBack(rao, site.token(), number, "x"),
                                    forms.reject(rao, site.token(), number, "x"),
                                    forms.withdraw(rao, site.token(), number)))
                    .containsOnly(new FormStep.Refused(Refusal.NOT_SIGNED));
            assertThat(forms.approve(ras, site.token(), number, seen))
                    .isEqualTo(new Approval.Refused(Refusal.NOT_SIGNED));
            CaseNumber paper = request.caseNumber();
            assertThat(
                            List.of(
                                    requests.review(
                                            rao, site.token(), paper, request.paper().digest()),
                                    requests.approve(
                                            ras, site.token(), paper, request.paper().digest()),
                                    requests.giveBack(rao, site.token(), paper, "x"),
                                    requests.reject(rao, site.token(), paper, "x"),
                                    requests.withdraw(rao, site.token(), paper)))
                    .containsOnly(new RequestStep.Refused(Refusal.NOT_SIGNED));
            assertThat(now(site, form).form()).isInstanceOf(Form.Received.class);
            assertThat(now(site, request)).isInstanceOf(Request.Received.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_form_that_is_changed_while_the_window_is_open_is_not_decided(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor rao = desk.in();
            Form form = entered(site, rao);

            String problem =
                    reviewed(
                            desk,
                            rao,
                            form,
                            () ->
                                    site.ra()
                                            .registrations()
                                            .amend(
                                                    site.rao(),
                                                    site.token(),
                                                    form.caseNumber(),
                                                    form.paper().digest(),
                                                    TrialHolder.fields("A123456789")));

            assertThat(problem).isEqualTo("decision-changed");
            requireUntouched(site, form);
        }
    }

    @Test
    void the_card_of_a_colleague_signs_for_nobody_else() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerDesk.of(site, place, "hua", Role.RAS).close();
            OfficerActor rao = desk.in();
            Form form = entered(site, rao);

            desk.bench.change(place.folder().resolve("card of hua"));
            TaskId task = desk.decide(rao, FORM, Decided.of(form, Verdict.REVIEW));
            desk.agent.work(0);

            assertThat(desk.problem(task)).isEqualTo("other-officers-card");
            requireUntouched(site, form);
        }
    }

    @Test
    void a_certificate_on_hold_signs_nothing() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor rao = desk.in();
            Form form = entered(site, rao);

            String problem =
                    reviewed(
                            desk,
                            rao,
                            form,
                            () ->
                                    OfficerDesk.hold(
                                            site, rao.officer(), OfficerCertificate.Use.DECISION));

            assertThat(problem).isEqualTo("decision-not-in-force");
            requireUntouched(site, form);
        }
    }

    @Test
    void a_session_that_has_ended_decides_nothing() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor rao = desk.in();
            Form form = entered(site, rao);

            String problem = reviewed(desk, rao, form, () -> site.ra().officerLogin().logout(rao));

            assertThat(problem).isEqualTo("decision-not-allowed");
            requireUntouched(site, form);
        }
    }

    @Test
    void a_flipped_signature_and_one_of_another_case_do_not_count() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor rao = desk.in();
            Form form = entered(site, rao);
            List<JsonObject> earlier = new ArrayList<>();

            TaskId flipped = desk.decide(rao, FORM, Decided.of(form, Verdict.REVIEW));
            desk.agent.work(result -> kept(result, earlier, DecidingByCardTest::flipped));
            TaskId replayed = desk.decide(rao, FORM, Decided.of(form, Verdict.REVIEW));
            desk.agent.work(result -> kept(result, earlier, _ -> earlier.getFirst()));

            assertThat(desk.problem(flipped)).isEqualTo("decision-not-signed");
            assertThat(desk.problem(replayed)).isEqualTo("decision-not-signed");
            requireUntouched(site, form);
        }
    }

    @Test
    void wherever_it_is_cut_it_is_decided_once() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor rao = desk.in();
            for (int cut = 1; cut < 4; cut++) {
                Form form = entered(site, rao);
                TaskId task = desk.decide(rao, FORM, Decided.of(form, Verdict.WITHDRAW));
                desk.agent.work(cut);

                desk.requireDone(task);
                assertThat(now(site, form).form()).isInstanceOf(Form.Withdrawn.class);
                assertThat(signatures(site, form.caseNumber())).hasSize(1);
            }
        }
    }

    @Test
    void who_checked_first_does_not_check_again_with_another_card() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor rao = first.in();
            Form form = entered(site, rao);
            first.signs(rao, FORM, Decided.of(form, Verdict.REVIEW));
            try (OfficerDesk again =
                    OfficerDesk.of(site, place, "mei-2", Role.RAS, Optional.of(rao.person()))) {
                TaskId task = again.decide(again.in(), FORM, Decided.of(form, Verdict.APPROVE));
                again.agent.work(0);

                assertThat(again.problem(task)).isEqualTo("decision-same-person");
            }
            assertThat(now(site, form).form()).isInstanceOf(Form.Reviewed.class);
            assertThat(signatures(site, form.caseNumber())).hasSize(1);
        }
    }

    private interface Change {
        JsonObject of(JsonObject values);
    }

    private static Result kept(Result result, List<JsonObject> earlier, Change change) {
        if (!result.values().has("statement")) {
            return result;
        }
        earlier.add(result.values());
        return new Result.Done(result.key(), change.of(result.values()));
    }

    private static JsonObject flipped(JsonObject values) {
        byte[] signature = values.bytes("signature");
        signature[signature.length - 1] ^= 1;
        return JsonObject.empty()
                .with("certificate", values.bytes("certificate"))
                .with("statement", values.bytes("statement"))
                .with("signature", signature);
    }

    /// Why a review did not count when something happened while the window was open.
    private static String reviewed(
            OfficerDesk desk, OfficerActor rao, Form form, Runnable meanwhile) {
        TaskId task = desk.decide(rao, FORM, Decided.of(form, Verdict.REVIEW));
        Order order = desk.agent.workUntil("sign-decision");
        meanwhile.run();
        var _ = desk.agent.poll(Optional.of(desk.agent.perform(order)));
        return desk.problem(task);
    }

    private static Form entered(TrialSite site, OfficerActor rao) {
        Entering entering =
                site.ra()
                        .registrations()
                        .enter(rao, site.token(), TrialHolder.fields("B123456780"));
        return ((Entering.Entered) entering).form();
    }

    private static Request requested(TrialSite site, OfficerActor rao, Journey holder) {
        RequestFields fields =
                new RequestFields(
                        RequestKind.REVOCATION,
                        holder.account(),
                        Ground.NO_LONGER_NEEDED,
                        "親筆簽名與身分證影本相符");
        return ((RequestStep.Done) site.ra().requests().enter(rao, site.token(), fields)).request();
    }

    private static FormReading.Found now(TrialSite site, Form form) {
        return (FormReading.Found) site.ra().forms().read(site.rao(), form.caseNumber());
    }

    private static Request now(TrialSite site, Request request) {
        return ((RequestReading.Found)
                        site.ra().requestList().read(site.rao(), request.caseNumber()))
                .request();
    }

    private static List<SignedDecision> signatures(TrialSite site, CaseNumber number) {
        return site.ra().signatures().of(number);
    }

    private static List<Field> said(SignedDecision decision) {
        Bytes text = decision.signature().statement();
        return Statement.parse(text).orElseThrow().fields();
    }

    private static void requireUntouched(TrialSite site, Form form) {
        assertThat(now(site, form).form()).isInstanceOf(Form.Received.class);
        assertThat(now(site, form).decisions()).isEmpty();
        assertThat(signatures(site, form.caseNumber())).isEmpty();
    }
}
