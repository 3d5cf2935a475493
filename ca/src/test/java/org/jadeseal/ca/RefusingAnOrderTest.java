// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.OfficerDecision;
import org.jadeseal.ca.issuance.OfficerDecision.Verdict;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.issuance.StaleEvidenceException;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.roster.Officer;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.roster.PersonId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SubjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingAnOrderTest {

    private static final TrialDatabase PLACE = TrialDatabase.sqlite();

    private static final TrialAuthority TRIAL = TrialAuthority.at(PLACE);

    private static final HolderCard CARD = new HolderCard();

    private static final Bytes OTHER = Bytes.of(new byte[] {9}).sha256();

    @BeforeAll
    static void enrolMore() {
        Officer twin =
                new Officer(
                        new OfficerId("lin-2"), new PersonId("lin"), Set.of(OfficerRole.RAS), true);
        Officer suspended = TrialAuthority.officer("gone", OfficerRole.RAS);
        TRIAL.database()
                .perform(transaction -> {
                    TRIAL.door().roster().enrol(transaction, twin);
                    TRIAL.door().roster().enrol(transaction, suspended);
                    var _ = TRIAL.door().roster().suspend(transaction, suspended.id());
                });
    }

    @AfterAll
    static void close() {
        TRIAL.close();
        PLACE.close();
    }

    @Test
    void a_key_that_others_know_is_refused() throws IOException {
        try (TrialDatabase place = TrialDatabase.sqlite()) {
            HolderCard card = new HolderCard();
            TrialAuthority.at(place).close();
            Files.writeString(
                    place.folder().resolve("data/blocklists/reported"),
                    card.encryptionKey().sha256().hex());
            try (TrialAuthority trial = TrialAuthority.again(place, TRIAL.clock(), "node-1")) {
                PairPreparation preparation = trial.door().prepare(trial.order("F-1", card));

                assertThat(((PairPreparation.Refused) preparation).findings())
                        .extracting("rule")
                        .containsExactly("key-is-not-known-to-others");
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void an_approval_that_is_not_by_two_officers_is_refused(
            String rule, List<OfficerDecision> decisions) {
        Mandate mandate =
                new Mandate.Registration(
                        "F-1", TrialAuthority.approval("F-1").content(), decisions);

        assertThat(refused(mandate, CARD.answer(TRIAL.challenge()))).contains(rule);
    }

    static Stream<Arguments> an_approval_that_is_not_by_two_officers_is_refused() {
        OfficerDecision rao = decision("lin", OfficerRole.RAO);
        OfficerDecision ras = decision("chen", OfficerRole.RAS);
        return Stream.of(
                Arguments.of("two-officers", List.of(rao)),
                Arguments.of("two-officers", List.of(rao, rao)),
                Arguments.of("two-officers", List.of(rao, ras, ras)),
                Arguments.of("two-persons", List.of(rao, decision("lin-2", OfficerRole.RAS))),
                Arguments.of("officer-in-roster", List.of(rao, decision("x", OfficerRole.RAS))),
                Arguments.of("officer-in-roster", List.of(rao, decision("gone", OfficerRole.RAS))),
                Arguments.of("officer-in-roster", List.of(rao, decision("lin", OfficerRole.RAS))),
                Arguments.of(
                        "approved",
                        List.of(
                                rao,
                                TrialAuthority.decision(
                                        "F-1", "chen", OfficerRole.RAS, Verdict.DECLINED))),
                Arguments.of("same-form", List.of(rao, aboutAnotherForm(ras))),
                Arguments.of("decided-before", List.of(rao, tomorrow(ras))));
    }

    @ParameterizedTest
    @MethodSource
    void a_form_that_is_not_the_one_ordered_is_refused(String rule, Bytes content) {
        Mandate.Registration honest = TrialAuthority.approval("F-1");
        List<OfficerDecision> decisions =
                honest.decisions().stream()
                        .map(decision -> aboutForm(decision, content.sha256()))
                        .toList();
        Mandate mandate = new Mandate.Registration("F-1", content, decisions);

        assertThat(refused(mandate, CARD.answer(TRIAL.challenge()))).containsExactly(rule);
    }

    static Stream<Arguments> a_form_that_is_not_the_one_ordered_is_refused() {
        SubjectName other = new SubjectName("王", "大明", "王大明", "1234567890123456");
        return Stream.of(
                Arguments.of("form-subject", TrialAuthority.form("F-1", other)),
                Arguments.of("form-content", TrialAuthority.form("F-2", TrialAuthority.PERSON)),
                Arguments.of("form-content", Bytes.of("99999:x".getBytes(UTF_8))),
                Arguments.of("form-content", Bytes.of("-1:x".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource
    void keys_that_the_card_does_not_prove_are_refused(
            String rule, BiFunction<HolderCard, KeyProof.Challenge, KeyProof> dishonest) {
        KeyProof proof = dishonest.apply(CARD, TRIAL.challenge());

        assertThat(refused(TrialAuthority.approval("F-1"), proof)).contains(rule);
    }

    static Stream<Arguments> keys_that_the_card_does_not_prove_are_refused() {
        return Stream.of(
                keys("request-nonce", (card, now) -> card.answer(now, TRIAL.challenge()), true),
                keys("statement-text", (card, now) -> card.answer(TRIAL.challenge(), now), false),
                keys(
                        "statement-signed",
                        (card, now) ->
                                with(card.answer(now), new HolderCard().answer(now).statement()),
                        false),
                keys("request-signed", (card, now) -> tampered(card.answer(now)), false),
                keys("decryption", (card, now) -> undecrypted(card.answer(now)), false),
                keys("well-formed", (card, now) -> empty(card.answer(now)), false));
    }

    @Test
    void keys_that_were_certified_are_not_certified_again() {
        HolderCard card = new HolderCard();
        TRIAL.issued(TRIAL.order("F-seen", card));

        List<String> rules =
                refused(TrialAuthority.approval("F-2"), card.answer(TRIAL.challenge()));

        assertThat(rules).containsOnly("key-unseen");
    }

    @Test
    void a_form_brings_one_pair_only() {
        TRIAL.issued(TRIAL.order("F-once", new HolderCard()));
        PreparedPair second = TRIAL.prepared(TRIAL.order("F-once", new HolderCard()));

        assertThatThrownBy(() -> TRIAL.recorded(second))
                .isInstanceOf(StaleEvidenceException.class)
                .hasMessageContaining("used by another issuance");
    }

    @Test
    void a_nonce_is_used_once() {
        KeyProof.Challenge challenge = TRIAL.challenge();
        TRIAL.issued(
                TrialAuthority.order(
                        TrialAuthority.approval("F-n1"), new HolderCard().answer(challenge)));

        List<String> rules =
                refused(TrialAuthority.approval("F-n2"), new HolderCard().answer(challenge));

        assertThat(rules).containsExactly("nonce-unused");
    }

    @Test
    void an_officer_who_is_suspended_after_the_preparation_stops_the_recording() {
        PreparedPair prepared = TRIAL.prepared(TRIAL.order("F-late", new HolderCard()));
        Officer chen = TrialAuthority.officer("chen", OfficerRole.RAS);
        TRIAL.database()
                .perform(transaction -> {
                    var _ = TRIAL.door().roster().suspend(transaction, chen.id());
                });

        try {
            assertThatThrownBy(() -> TRIAL.recorded(prepared))
                    .isInstanceOf(StaleEvidenceException.class)
                    .hasMessageContaining("officer-in-roster");
        } finally {
            TRIAL.database().perform(transaction -> TRIAL.door().roster().enrol(transaction, chen));
        }
    }

    private static List<String> refused(Mandate mandate, KeyProof proof) {
        PairOrder order = TrialAuthority.order(mandate, proof);
        return switch (TRIAL.door().prepare(order)) {
            case PairPreparation.Ready _ -> throw new AssertionError("the order was accepted");
            case PairPreparation.Refused(List<Finding> findings) ->
                    findings.stream().map(Finding::rule).toList();
        };
    }

    private static OfficerDecision decision(String officer, OfficerRole role) {
        return TrialAuthority.decision("F-1", officer, role, Verdict.APPROVED);
    }

    private static OfficerDecision aboutAnotherForm(OfficerDecision decision) {
        return aboutForm(decision, OTHER);
    }

    private static OfficerDecision aboutForm(OfficerDecision decision, Bytes digest) {
        return new OfficerDecision(
                decision.officer(),
                decision.role(),
                decision.verdict(),
                digest,
                decision.decidedAt(),
                decision.proof());
    }

    private static OfficerDecision tomorrow(OfficerDecision decision) {
        return new OfficerDecision(
                decision.officer(),
                decision.role(),
                decision.verdict(),
                decision.formDigest(),
                TrialAuthority.MORNING.plusSeconds(86_400),
                decision.proof());
    }

    private static Arguments keys(
            String rule,
            BiFunction<HolderCard, KeyProof.Challenge, KeyProof> dishonest,
            boolean oldRequest) {
        return Arguments.of(rule, oldRequest ? oldRequest(dishonest) : dishonest);
    }

    /// The request answers an older challenge than the one that is asked now.
    private static BiFunction<HolderCard, KeyProof.Challenge, KeyProof> oldRequest(
            BiFunction<HolderCard, KeyProof.Challenge, KeyProof> dishonest) {
        return (card, now) -> {
            KeyProof proof = dishonest.apply(card, now);
            return new KeyProof(
                    now,
                    proof.request(),
                    proof.encryptionKey(),
                    proof.statement(),
                    proof.statementSignature(),
                    proof.decryption());
        };
    }

    private static KeyProof with(KeyProof proof, Bytes signature) {
        return new KeyProof(
                proof.challenge(),
                proof.request(),
                proof.encryptionKey(),
                proof.statement(),
                signature,
                proof.decryption());
    }

    private static KeyProof tampered(KeyProof proof) {
        byte[] request = proof.request().toArray();
        request[request.length - 1] ^= 1;
        return withRequest(proof, Bytes.of(request));
    }

    private static KeyProof empty(KeyProof proof) {
        return withRequest(proof, Bytes.of(new byte[0]));
    }

    private static KeyProof withRequest(KeyProof proof, Bytes request) {
        return new KeyProof(
                proof.challenge(),
                request,
                proof.encryptionKey(),
                proof.statement(),
                proof.statementSignature(),
                proof.decryption());
    }

    private static KeyProof undecrypted(KeyProof proof) {
        return new KeyProof(
                proof.challenge(),
                proof.request(),
                proof.encryptionKey(),
                proof.statement(),
                proof.statementSignature(),
                new KeyProof.Decryption(proof.decryption().expected(), OTHER));
    }
}
