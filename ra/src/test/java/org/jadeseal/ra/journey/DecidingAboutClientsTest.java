// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.HolderCard;
import org.jadeseal.ca.client.Allowance;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.client.NameSpace;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.OfficerDecision;
import org.jadeseal.ca.issuance.ProgramApproval;
import org.jadeseal.ca.issuance.ProgramOrder;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.statement.Statement;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.client.ClientCase;
import org.jadeseal.ra.client.ClientEntry;
import org.jadeseal.ra.client.ClientReading;
import org.jadeseal.ra.decision.PaperKind;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.journey.OfficerDesk.Decided;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Programs that want to order certificates: an operator enters one, two officers decide with their
/// cards, and the CA judges both signatures before it certifies the program's key (T6).
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingAboutClientsTest {

    private static final PaperKind CLIENT = PaperKind.CLIENT;
    private static final SystemActor COMMAND = new SystemActor("enrol-client");

    @ParameterizedTest
    @BothDatabases
    void what_two_cards_approve_gets_its_certificate_once(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.RAO);
                OfficerDesk second = OfficerDesk.of(site, place, "hua", Role.RAS)) {
            ClientProposal shop = proposal("9001");
            CaseNumber number = waits(site, shop);
            OfficerActor rao = first.in();

            first.signs(rao, CLIENT, decided(site, rao, number, Verdict.REVIEW));
            assertThat(waits(site, shop)).as("the same command again").isEqualTo(number);
            second.signs(second.in(), CLIENT, decided(site, rao, number, Verdict.APPROVE));
            ClientEntry.Decided decided =
                    (ClientEntry.Decided) site.ra().clients().enter(COMMAND, shop);

            assertThat(findings(site, ProgramOrder.of(decided.approval()))).isEmpty();
            site.database().perform(unit -> site.ra().clients().enrolled(unit, number));
            assertThat(now(site, rao, number)).isInstanceOf(ClientCase.Enrolled.class);
            assertThatThrownBy(() ->
                            site.database()
                                    .perform(unit -> site.ra().clients().enrolled(unit, number)))
                    .hasMessageContaining("is not approved any more");
            assertThat(waits(site, shop)).as("asked again it is a new case").isNotEqualTo(number);
        }
    }

    @Test
    void an_approval_of_one_program_is_none_of_another() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.RAO);
                OfficerDesk second = OfficerDesk.of(site, place, "hua", Role.RAS)) {
            ClientProposal shop = proposal("9001");
            CaseNumber number = waits(site, shop);
            OfficerActor rao = first.in();
            first.signs(rao, CLIENT, decided(site, rao, number, Verdict.REVIEW));
            second.signs(second.in(), CLIENT, decided(site, rao, number, Verdict.APPROVE));
            ProgramApproval honest =
                    ((ClientEntry.Decided) site.ra().clients().enter(COMMAND, shop)).approval();

            ClientProposal wider =
                    new ClientProposal(
                            shop.name(),
                            shop.request(),
                            shop.profiles(),
                            new NameSpace("90", true, Map.of(), Set.of()),
                            shop.allowance());

            assertThat(findings(site, order(honest, wider))).containsOnly("same-form");
            assertThat(findings(site, order(honest, proposal("9001")))).containsOnly("same-form");
            assertThat(findings(site, order(pretended(honest, wider), wider)))
                    .as("decisions that claim to be about the other one")
                    .containsOnly("decision-signed");
            assertThatThrownBy(() -> new ProgramOrder(wider, Optional.of(honest)))
                    .hasMessageContaining("approved something else for client shop");
        }
    }

    @Test
    void the_window_tells_what_the_program_may_order() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            ClientProposal shop = proposal("9001");
            CaseNumber number = waits(site, shop);
            OfficerActor rao = desk.in();

            desk.signs(rao, CLIENT, decided(site, rao, number, Verdict.REJECT).because("未附委任書"));

            Bytes text = site.ra().signatures().of(number).getFirst().signature().statement();
            assertThat(Statement.parse(text).orElseThrow().fields())
                    .contains(
                            Field.word("kind", "client"),
                            Field.text("client", "shop"),
                            Field.digest("request", shop.request().sha256()),
                            Field.text("profiles", "encryption, signature"),
                            Field.text("numbers", "9001"),
                            Field.word("persons", "yes"),
                            Field.text("organisations", "NTRTW-04595257 範例公司"),
                            Field.text("mail-domains", "example.tw"),
                            Field.number("per-minute", 600),
                            Field.number("per-day", 1_000),
                            Field.word("decision", "reject"),
                            Field.text("reason", "未附委任書"));
            assertThat(now(site, rao, number))
                    .isInstanceOfSatisfying(
                            ClientCase.Rejected.class,
                            rejected -> assertThat(rejected.reason()).isEqualTo("未附委任書"));
        }
    }

    @Test
    void something_else_for_the_same_program_waits_until_the_first_is_decided() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            CaseNumber number = waits(site, proposal("9001"));
            OfficerActor rao = desk.in();
            ClientProposal other = proposal("9002");

            assertThat(site.ra().clients().enter(COMMAND, other))
                    .isEqualTo(new ClientEntry.OtherOpen(number));
            desk.signs(rao, CLIENT, decided(site, rao, number, Verdict.WITHDRAW));

            assertThat(now(site, rao, number)).isInstanceOf(ClientCase.Withdrawn.class);
            assertThat(waits(site, other)).isNotEqualTo(number);
        }
    }

    @Test
    void who_checked_first_does_not_check_again_and_nothing_comes_before_the_first_check() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            CaseNumber number = waits(site, proposal("9001"));
            OfficerActor rao = first.in();
            try (OfficerDesk again =
                    OfficerDesk.of(site, place, "mei-2", Role.RAS, Optional.of(rao.person()))) {
                OfficerActor ras = again.in();
                assertThat(problem(again, ras, decided(site, rao, number, Verdict.APPROVE)))
                        .isEqualTo("decision-not-from-here");

                first.signs(rao, CLIENT, decided(site, rao, number, Verdict.REVIEW));

                assertThat(problem(again, ras, decided(site, rao, number, Verdict.APPROVE)))
                        .isEqualTo("decision-same-person");
            }
            assertThat(now(site, rao, number)).isInstanceOf(ClientCase.Reviewed.class);
        }
    }

    private static String problem(OfficerDesk desk, OfficerActor officer, Decided decided) {
        TaskId task = desk.decide(officer, CLIENT, decided);
        desk.agent.work(0);
        return desk.problem(task);
    }

    private static ClientProposal proposal(String numbers) {
        KeyProof.Challenge challenge =
                new KeyProof.Challenge("https://shop.example", "client", Bytes.of(new byte[32]));
        return new ClientProposal(
                new ClientName("shop"),
                new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256).answer(challenge).request(),
                Set.of(OrderProfile.SIGNATURE, OrderProfile.ENCRYPTION),
                new NameSpace(
                        numbers, true, Map.of("NTRTW-04595257", "範例公司"), Set.of("example.tw")),
                new Allowance(600, 1_000));
    }

    private static ProgramOrder order(ProgramApproval honest, ClientProposal other) {
        return ProgramOrder.of(new ProgramApproval(honest.form(), other, honest.decisions()));
    }

    private static ProgramApproval pretended(ProgramApproval honest, ClientProposal other) {
        Bytes digest = ProgramApproval.content(honest.form(), other).sha256();
        return new ProgramApproval(
                honest.form(),
                other,
                honest.decisions().stream()
                        .map(each ->
                                new OfficerDecision(
                                        each.officer(),
                                        each.role(),
                                        each.verdict(),
                                        digest,
                                        each.decidedAt(),
                                        each.proof()))
                        .toList());
    }

    private static CaseNumber waits(TrialSite site, ClientProposal proposal) {
        return ((ClientEntry.Waits) site.ra().clients().enter(COMMAND, proposal)).caseNumber();
    }

    private static ClientCase now(TrialSite site, OfficerActor officer, CaseNumber number) {
        return ((ClientReading.Found) site.ra().clients().read(officer, number)).shown();
    }

    private static Decided decided(
            TrialSite site, OfficerActor officer, CaseNumber number, Verdict verdict) {
        return new Decided(number, now(site, officer, number).paper().digest(), verdict, "");
    }

    private static List<String> findings(TrialSite site, ProgramOrder order) {
        return switch (site.authority().prepare(order)) {
            case SinglePreparation.Ready _ -> List.of();
            case SinglePreparation.Refused(List<Finding> found) ->
                    found.stream().map(Finding::rule).toList();
        };
    }
}
