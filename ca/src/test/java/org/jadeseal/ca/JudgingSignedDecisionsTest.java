// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.decision.DecisionFile;
import org.jadeseal.ca.decision.VerifyDecisionProgram;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.OfficerDecision;
import org.jadeseal.ca.issuance.OfficerDecision.Proof.CardSignature;
import org.jadeseal.ca.issuance.OfficerDecision.Verdict;
import org.jadeseal.ca.issuance.OfficerOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.roster.OfficerCertificate.Use;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.statement.Statement;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Approvals by officers' cards: the CA judges text, signature and key by itself (T3, T6).
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgingSignedDecisionsTest {

    private static final String FORM = "F-1";

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialAuthority trial = TrialAuthority.at(place);
    private final HolderCard linsCard = new HolderCard();
    private final HolderCard chensCard = new HolderCard();
    private IssuedCertificate lins;
    private IssuedCertificate chens;
    private Instant decided;

    @BeforeEach
    void both_have_cards() {
        lins = admitted(linsCard, "lin", Use.DECISION);
        chens = admitted(chensCard, "chen", Use.DECISION);
        trial.clock().advance(Duration.ofMinutes(1));
        decided = trial.clock().instant();
        trial.clock().advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void end() {
        trial.close();
        place.close();
    }

    @Test
    void two_cards_that_say_what_is_ordered_are_enough() {
        assertThat(findings(review(), approval())).isEmpty();
    }

    @Test
    void a_flipped_octet_of_text_or_signature_is_no_signature() {
        CardSignature honest = (CardSignature) approval().proof();

        assertThat(
                        findings(
                                review(),
                                approval(
                                        new CardSignature(
                                                honest.statement(),
                                                flipped(honest.signature()),
                                                honest.certificate()))))
                .containsExactly("decision-signed");
        assertThat(
                        findings(
                                review(),
                                approval(
                                        new CardSignature(
                                                flipped(honest.statement()),
                                                honest.signature(),
                                                honest.certificate()))))
                .containsExactly("decision-signed");
    }

    @Test
    void what_was_signed_for_something_else_is_nothing_here() {
        Bytes form = TrialAuthority.approval(FORM).formDigest();

        assertThat(findings(review(), approval(signed("F-2", form, "ras", "approve"))))
                .containsExactly("decision-signed");
        assertThat(findings(review(), approval(signed(FORM, form.sha256(), "ras", "approve"))))
                .containsExactly("decision-signed");
        assertThat(findings(review(), approval(signed(FORM, form, "ras", "return"))))
                .containsExactly("decision-signed");
        assertThat(findings(review(), approval(signed(FORM, form, "rao", "approve"))))
                .containsExactly("decision-signed");
    }

    @Test
    void the_card_of_the_other_officer_is_not_that_of_this_one() {
        Bytes text = text(FORM, TrialAuthority.approval(FORM).formDigest(), "ras", "approve");
        CardSignature byLin = new CardSignature(text, linsCard.signs(text), lins.der());

        assertThat(findings(review(), approval(byLin)))
                .containsExactly("decision-signed", "two-keys");
    }

    @Test
    void a_certificate_for_logging_in_decides_nothing() {
        HolderCard card = new HolderCard();
        IssuedCertificate login = admitted(card, "chen", Use.LOGIN);
        decided = trial.clock().instant();
        Bytes text = text(FORM, TrialAuthority.approval(FORM).formDigest(), "ras", "approve");

        assertThat(
                        findings(
                                review(),
                                approval(new CardSignature(text, card.signs(text), login.der()))))
                .containsExactly("decision-signed");
    }

    @Test
    void what_was_signed_before_the_certificate_was_admitted_does_not_count() {
        decided = TrialAuthority.MORNING.minusSeconds(1);

        assertThat(findings(review(), approval())).contains("decision-signed");
    }

    @Test
    void a_card_that_was_replaced_later_has_signed_all_the_same() {
        trial.database().perform(unit -> trial.door().dismissOfficer(unit, new OfficerId("chen")));

        assertThat(findings(review(), approval())).isEmpty();
    }

    @Test
    void a_key_that_was_in_other_hands_has_signed_nothing() {
        CertificateId id = new CertificateId(IssuerId.OPERATIONS, chens.serial());
        trial.database()
                .perform(unit -> {
                    var _ =
                            trial.door()
                                    .ledger()
                                    .record(
                                            unit,
                                            new StatusChange.Revoke(
                                                    id, RevocationReason.KEY_COMPROMISE))
                                    .orUndo();
                });

        assertThat(findings(review(), approval())).containsExactly("decision-signed");
    }

    @Test
    void what_was_signed_after_the_revocation_is_found_by_whoever_has_the_file() {
        trial.database().perform(unit -> trial.door().dismissOfficer(unit, new OfficerId("chen")));
        trial.clock().advance(Duration.ofMinutes(1));
        decided = trial.clock().instant();
        CardSignature late = (CardSignature) approval().proof();
        var _ = trial.door().lists().publish(IssuerId.OPERATIONS);

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code =
                VerifyDecisionProgram.run(
                        List.of(kept(late).toString(), "--root", root().toString()),
                        new PrintStream(printed, true, UTF_8));

        assertThat(code).isOne();
        assertThat(printed.toString(UTF_8)).contains("WRONG: the certificate was revoked");
    }

    private Path kept(CardSignature signature) {
        DecisionFile file =
                new DecisionFile(
                        signature.statement(),
                        signature.signature(),
                        signature.certificate(),
                        trial.door().issuerCertificate(IssuerId.OPERATIONS).der(),
                        trial.door().lists().latest(IssuerId.OPERATIONS).map(Crl::der));
        return new OpenSsl(place.folder()).keep("late.decision", file.text().getBytes(UTF_8));
    }

    private Path root() {
        return new OpenSsl(place.folder())
                .keepCertificate(
                        "root.pem", trial.door().issuerCertificate(IssuerId.ROOT).der().toArray());
    }

    private OfficerDecision review() {
        Bytes text = text(FORM, TrialAuthority.approval(FORM).formDigest(), "rao", "review");
        return decision(
                "lin", OfficerRole.RAO, new CardSignature(text, linsCard.signs(text), lins.der()));
    }

    private OfficerDecision approval() {
        return approval(signed(FORM, TrialAuthority.approval(FORM).formDigest(), "ras", "approve"));
    }

    private OfficerDecision approval(CardSignature proof) {
        return decision("chen", OfficerRole.RAS, proof);
    }

    private OfficerDecision decision(String officer, OfficerRole role, CardSignature proof) {
        return new OfficerDecision(
                new OfficerId(officer),
                role,
                Verdict.APPROVED,
                TrialAuthority.approval(FORM).formDigest(),
                decided,
                proof);
    }

    private CardSignature signed(String form, Bytes digest, String role, String decision) {
        Bytes text = text(form, digest, role, decision);
        return new CardSignature(text, chensCard.signs(text), chens.der());
    }

    private Bytes text(String form, Bytes digest, String role, String decision) {
        List<Field> fields =
                new ArrayList<>(
                        List.of(
                                Field.text("case", form),
                                Field.number("version", 1),
                                Field.digest("form", digest),
                                Field.word("kind", "registration"),
                                Field.word("role", role.toLowerCase(Locale.ROOT)),
                                Field.word("decision", decision),
                                Field.time("time", decided)));
        return new Statement(
                        Statement.Heading.DECISION,
                        new Statement.Asked(
                                "https://counter.example",
                                "decide",
                                "T7Q2F8K",
                                trial.challenge().nonce()),
                        fields)
                .octets();
    }

    private static Bytes flipped(Bytes octets) {
        byte[] changed = octets.toArray();
        changed[changed.length - 3] ^= 1;
        return Bytes.of(changed);
    }

    private IssuedCertificate admitted(HolderCard card, String officer, Use use) {
        KeyProof.Challenge challenge = trial.challenge();
        OfficerOrder order =
                new OfficerOrder(
                        use,
                        "林審驗",
                        TrialAuthority.CARD,
                        new Mandate.Enrolment(new OfficerId(officer), "E-" + officer + use),
                        card.answer(challenge).request(),
                        challenge.nonce());
        PreparedSingle prepared =
                ((SinglePreparation.Ready) trial.door().prepare(order)).prepared();
        trial.database().perform(unit -> trial.door().record(unit, prepared));
        IssuedCertificate issued = TrialAuthority.signed(trial.door().signSingle(prepared.id()));
        trial.database().perform(unit -> trial.door().admitOfficer(unit, issued.serial()));
        return issued;
    }

    private List<String> findings(OfficerDecision... decisions) {
        Mandate mandate =
                new Mandate.Registration(
                        FORM, TrialAuthority.approval(FORM).content(), List.of(decisions));
        KeyProof proof = new HolderCard().answer(trial.challenge());
        return switch (trial.door().prepare(TrialAuthority.order(mandate, proof))) {
            case PairPreparation.Ready _ -> List.of();
            case PairPreparation.Refused(List<Finding> found) ->
                    found.stream().map(Finding::rule).toList();
        };
    }
}
