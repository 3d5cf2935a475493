// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.OpenSsl;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.decision.DecisionFile;
import org.jadeseal.ca.decision.MalformedDecisionException;
import org.jadeseal.ca.decision.VerifyDecisionProgram;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.decision.PaperKind;
import org.jadeseal.ra.form.Entering;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.SignedDecision;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.journey.OfficerDesk.Decided;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// `./dev verify-decision`: what leaves the counter is verified by the file and the root alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyingDecisionsTest {

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialSite site = new TrialSite(place);
    private final OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO);
    private final OpenSsl openSsl = new OpenSsl(place.folder());
    private OfficerActor rao;
    private DecisionFile file;

    /// What the program printed, and how it ended.
    private record Ended(int code, String printed) {}

    @BeforeEach
    void one_decision_is_signed() throws MalformedDecisionException {
        rao = desk.in();
        file = signed("B123456780");
        openSsl.keepCertificate("root.pem", der(IssuerId.ROOT).toArray());
    }

    @AfterEach
    void end() {
        desk.close();
        site.close();
        place.close();
    }

    private DecisionFile signed(String nationalId) throws MalformedDecisionException {
        Form form =
                ((Entering.Entered)
                                site.ra()
                                        .registrations()
                                        .enter(rao, site.token(), TrialHolder.fields(nationalId)))
                        .form();
        desk.signs(rao, PaperKind.FORM, Decided.of(form, Verdict.REVIEW));
        site.clock().advance(Duration.ofSeconds(2));
        var _ = site.authority().lists().publish(IssuerId.OPERATIONS);
        SignedDecision kept = site.ra().signatures().of(form.caseNumber()).getFirst();
        return DecisionFile.parse(
                site.ra()
                        .decisionExport()
                        .text(form.caseNumber(), kept.signature().statementHash())
                        .orElseThrow());
    }

    private Bytes der(IssuerId issuer) {
        return site.authority().issuerCertificate(issuer).der();
    }

    @Test
    void it_holds_and_is_told_in_words() {
        Ended ended = verified(file);

        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(ended.printed())
                .contains(
                        "decision: review",
                        "kind: registration",
                        "officer: 林美玲",
                        "revocation: none",
                        "holds");
    }

    @Test
    void openssl_says_the_same() {
        openSsl.keepCertificate("card.pem", file.certificate().toArray());
        openSsl.keepCertificate("operations.pem", file.issuer().toArray());
        openSsl.keep("statement", file.statement().toArray());
        openSsl.keep("signature", file.signature().toArray());
        openSsl.keep(
                "card.pub",
                openSsl.says("x509", "-in", "card.pem", "-noout", "-pubkey").getBytes(UTF_8));

        String path =
                openSsl.says(
                        "verify",
                        "-x509_strict",
                        "-no_check_time",
                        "-CAfile",
                        "root.pem",
                        "-untrusted",
                        "operations.pem",
                        "card.pem");
        String signature =
                openSsl.says(
                        "dgst",
                        "-sha256",
                        "-verify",
                        "card.pub",
                        "-signature",
                        "signature",
                        "statement");

        assertThat(path).contains("card.pem: OK");
        assertThat(signature).contains("Verified OK");
    }

    @Test
    void one_flipped_octet_anywhere_is_found() {
        assertThat(verified(with(flipped(file.statement()), file.signature())).code()).isOne();
        assertThat(verified(with(file.statement(), flipped(file.signature()))).code()).isOne();
        assertThat(
                        verified(
                                        new DecisionFile(
                                                file.statement(),
                                                file.signature(),
                                                file.certificate(),
                                                flipped(file.issuer()),
                                                file.list()))
                                .code())
                .isOne();
        assertThat(
                        verified(
                                        new DecisionFile(
                                                file.statement(),
                                                file.signature(),
                                                flipped(file.certificate()),
                                                file.issuer(),
                                                file.list()))
                                .code())
                .isOne();
        assertThat(
                        verified(
                                        new DecisionFile(
                                                file.statement(),
                                                file.signature(),
                                                file.certificate(),
                                                file.issuer(),
                                                file.list().map(VerifyingDecisionsTest::flipped)))
                                .code())
                .isOne();
    }

    @Test
    void the_signature_of_another_form_is_none_of_this_one() throws MalformedDecisionException {
        DecisionFile other = signed("A123456789");

        assertThat(verified(other).code()).isZero();
        assertThat(verified(with(file.statement(), other.signature())).printed())
                .contains("WRONG: the signature is not over this text");
    }

    @Test
    void the_certificate_of_another_officer_is_not_that_of_this_one() {
        try (OfficerDesk second = OfficerDesk.of(site, place, "hua", Role.RAS)) {
            OfficerActor ras = second.in();

            Ended ended = verified(by(certificateOf(ras, "DECISION")));

            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains("WRONG: the signature is not over this text");
        }
    }

    @Test
    void a_certificate_for_logging_in_is_none_for_decisions() {
        assertThat(verified(by(certificateOf(rao, "LOGIN"))).printed())
                .contains("WRONG: the certificate is not for decisions");
    }

    @Test
    void another_root_knows_nothing_of_it() throws IOException {
        openSsl.keepCertificate("other.pem", der(IssuerId.ISSUING).toArray());

        assertThat(verified(file, "other.pem").printed())
                .contains("WRONG: no path leads to the given root");
        assertThat(Files.size(place.folder().resolve("other.pem"))).isPositive();
    }

    @Test
    void what_was_signed_before_a_revocation_holds() {
        site.database()
                .perform(unit ->
                        site.authority()
                                .dismissOfficer(unit, new OfficerId(rao.officer().value())));
        site.clock().advance(Duration.ofSeconds(2));
        var _ = site.authority().lists().publish(IssuerId.OPERATIONS);
        Optional<Bytes> list =
                site.authority().lists().latest(IssuerId.OPERATIONS).map(crl -> crl.der());
        DecisionFile before =
                new DecisionFile(
                        file.statement(),
                        file.signature(),
                        file.certificate(),
                        file.issuer(),
                        list);

        assertThat(verified(before).printed()).contains("after it signed", "  holds");
    }

    @Test
    void without_a_list_it_says_that_it_does_not_know() {
        DecisionFile bare =
                new DecisionFile(
                        file.statement(),
                        file.signature(),
                        file.certificate(),
                        file.issuer(),
                        Optional.empty());

        assertThat(verified(bare).printed()).contains("revocation: not known", "  holds");
    }

    @Test
    void what_is_no_such_file_could_not_be_verified() throws IOException {
        Path path = Files.writeString(place.folder().resolve("x.decision"), file.text() + "more\n");

        assertThat(run(path, "root.pem").code()).isEqualTo(2);
    }

    private DecisionFile with(Bytes statement, Bytes signature) {
        return new DecisionFile(
                statement, signature, file.certificate(), file.issuer(), file.list());
    }

    private DecisionFile by(Bytes certificate) {
        return new DecisionFile(
                file.statement(), file.signature(), certificate, file.issuer(), file.list());
    }

    private Bytes certificateOf(OfficerActor officer, String use) {
        return site
                .authority()
                .roster()
                .certificates(new OfficerId(officer.officer().value()))
                .stream()
                .filter(known -> known.use().name().equals(use))
                .flatMap(known ->
                        site.authority().certificate(IssuerId.OPERATIONS, known.serial()).stream())
                .map(SignedCertificate::new)
                .findFirst()
                .orElseThrow()
                .der();
    }

    private static Bytes flipped(Bytes octets) {
        byte[] changed = octets.toArray();
        changed[changed.length - 7] ^= 1;
        return Bytes.of(changed);
    }

    private Ended verified(DecisionFile decision) {
        return verified(decision, "root.pem");
    }

    private Ended verified(DecisionFile decision, String root) {
        return run(openSsl.keep("one.decision", decision.text().getBytes(UTF_8)), root);
    }

    private Ended run(Path decision, String root) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code =
                VerifyDecisionProgram.run(
                        List.of(
                                decision.toString(),
                                "--root",
                                place.folder().resolve(root).toString()),
                        new PrintStream(printed, true, UTF_8));
        return new Ended(code, printed.toString(UTF_8));
    }
}
