// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.OfficerOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.issuance.StaleEvidenceException;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.roster.Officer;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Certificates for officers' cards: who may have them, and by which an officer is known (T6).
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuingToOfficersTest {

    private static final TrialDatabase PLACE = TrialDatabase.sqlite();
    private static final TrialAuthority TRIAL = TrialAuthority.at(PLACE);
    private static final OfficerId LIN = new OfficerId("lin");

    @AfterAll
    static void end() {
        TRIAL.close();
        PLACE.close();
    }

    @Test
    void an_officer_is_known_by_what_was_admitted_and_not_before() {
        IssuedCertificate login = issued(order(OfficerCertificate.Use.LOGIN, LIN, "E-1"));
        IssuedCertificate decision = issued(order(OfficerCertificate.Use.DECISION, LIN, "E-1"));
        boolean before = TRIAL.door().roster().certificate(login.der().sha256()).isPresent();

        TRIAL.database()
                .perform(unit -> {
                    TRIAL.door().admitOfficer(unit, login.serial());
                    TRIAL.door().admitOfficer(unit, decision.serial());
                });

        assertThat(before).isFalse();
        assertThat(TRIAL.door().roster().certificate(login.der().sha256()))
                .hasValueSatisfying(known -> {
                    assertThat(known.officer()).isEqualTo(LIN);
                    assertThat(known.use()).isEqualTo(OfficerCertificate.Use.LOGIN);
                });
        assertThat(status(login)).isInstanceOf(CertificateStatus.Good.class);
        assertThat(status(decision)).isInstanceOf(CertificateStatus.Good.class);
    }

    @Test
    void who_is_dismissed_is_known_by_nothing_and_what_was_issued_is_revoked() {
        Officer wu = TrialAuthority.officer("wu", OfficerRole.ADMIN);
        TRIAL.database().perform(unit -> TRIAL.door().roster().enrol(unit, wu));
        IssuedCertificate login = issued(order(OfficerCertificate.Use.LOGIN, wu.id(), "E-2"));
        TRIAL.database().perform(unit -> TRIAL.door().admitOfficer(unit, login.serial()));

        TRIAL.database().perform(unit -> TRIAL.door().dismissOfficer(unit, wu.id()));

        assertThat(TRIAL.door().roster().certificates(wu.id())).isEmpty();
        assertThat(status(login)).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void nobody_who_is_not_in_the_roster_gets_one() {
        assertThat(refused(order(OfficerCertificate.Use.LOGIN, new OfficerId("x"), "E-3")))
                .containsExactly("officer-in-roster");
    }

    @Test
    void a_request_carries_the_nonce_that_was_asked() {
        KeyProof.Challenge asked = TRIAL.challenge();
        OfficerOrder other =
                new OfficerOrder(
                        OfficerCertificate.Use.LOGIN,
                        "林審驗",
                        TrialAuthority.CARD,
                        new Mandate.Enrolment(LIN, "E-4"),
                        new HolderCard().answer(TRIAL.challenge()).request(),
                        asked.nonce());

        assertThat(refused(other)).containsExactly("request-nonce");
    }

    @Test
    void an_enrolment_is_good_for_one_certificate_of_each_use() {
        PreparedSingle first = prepared(order(OfficerCertificate.Use.LOGIN, LIN, "E-5"));
        PreparedSingle second = prepared(order(OfficerCertificate.Use.LOGIN, LIN, "E-5"));
        TRIAL.database().perform(unit -> TRIAL.door().record(unit, first));

        assertThatThrownBy(
                        () -> TRIAL.database().perform(unit -> TRIAL.door().record(unit, second)))
                .isInstanceOf(StaleEvidenceException.class);
    }

    @Test
    void an_enrolment_gives_no_holder_a_pair() {
        KeyProof proof = new HolderCard().answer(TRIAL.challenge());

        PairPreparation preparation =
                TRIAL.door()
                        .prepare(TrialAuthority.order(new Mandate.Enrolment(LIN, "E-6"), proof));

        assertThat(preparation)
                .isInstanceOfSatisfying(
                        PairPreparation.Refused.class,
                        refused ->
                                assertThat(refused.findings())
                                        .extracting(Finding::rule)
                                        .containsExactly("mandate"));
    }

    @Test
    void no_other_certificate_makes_an_officer() {
        var pair = TRIAL.issued(TRIAL.order("F-officer", new HolderCard()));

        assertThatThrownBy(() ->
                        TRIAL.database()
                                .perform(unit ->
                                        TRIAL.door().admitOfficer(unit, pair.signature().serial())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static OfficerOrder order(
            OfficerCertificate.Use use, OfficerId officer, String enrolment) {
        KeyProof.Challenge challenge = TRIAL.challenge();
        return new OfficerOrder(
                use,
                "林審驗",
                TrialAuthority.CARD,
                new Mandate.Enrolment(officer, enrolment),
                new HolderCard().answer(challenge).request(),
                challenge.nonce());
    }

    private static IssuedCertificate issued(OfficerOrder order) {
        PreparedSingle prepared = prepared(order);
        TRIAL.database().perform(unit -> TRIAL.door().record(unit, prepared));
        return TrialAuthority.signed(TRIAL.door().signSingle(prepared.id()));
    }

    private static PreparedSingle prepared(OfficerOrder order) {
        return ((SinglePreparation.Ready) TRIAL.door().prepare(order)).prepared();
    }

    private static List<String> refused(OfficerOrder order) {
        return ((SinglePreparation.Refused) TRIAL.door().prepare(order))
                .findings().stream().map(Finding::rule).toList();
    }

    private static CertificateStatus status(IssuedCertificate certificate) {
        return TRIAL.status(new CertificateId(IssuerId.OPERATIONS, certificate.serial()))
                .orElseThrow();
    }
}
