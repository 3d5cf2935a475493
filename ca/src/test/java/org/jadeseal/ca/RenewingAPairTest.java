// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.issuance.StaleEvidenceException;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewingAPairTest {

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialAuthority trial = TrialAuthority.at(place);
    private final HolderCard old = new HolderCard();
    private final IssuedPair pair = trial.issued(trial.order("F-1", old));

    @AfterEach
    void close() {
        trial.close();
        place.close();
    }

    @Test
    void the_old_key_brings_a_new_pair() {
        activate();
        trial.clock().advance(Duration.ofDays(340));

        IssuedPair renewed = trial.issued(renewal(old));

        assertThat(renewed.signature().validity().notAfter())
                .isAfter(pair.signature().validity().notAfter());
    }

    @Test
    void another_key_brings_nothing() {
        activate();

        assertThat(refused(renewal(new HolderCard()))).containsExactly("renewal-signed");
    }

    @Test
    void a_certificate_that_has_ended_is_not_renewed() {
        activate();
        trial.clock().advance(Duration.ofDays(366));

        assertThat(refused(renewal(old))).containsExactly("predecessor-valid");
    }

    @Test
    void a_certificate_on_hold_is_not_renewed() {
        PreparedPair prepared = trial.prepared(renewal(old));

        assertThatThrownBy(() -> trial.recorded(prepared))
                .isInstanceOf(StaleEvidenceException.class)
                .hasMessageContaining("is not in force");
    }

    @Test
    void a_certificate_that_was_never_issued_is_not_renewed() {
        KeyProof proof = new HolderCard().answer(trial.challenge());
        Mandate mandate = new Mandate.Renewal(SerialNumber.ofHex("abc"), old.renewal(proof));

        assertThat(refused(TrialAuthority.order(mandate, proof)))
                .containsExactly("predecessor-known");
    }

    private void activate() {
        CertificateId certificate = new CertificateId(IssuerId.ISSUING, pair.signature().serial());
        trial.database()
                .perform(transaction -> {
                    var _ =
                            trial.door()
                                    .ledger()
                                    .record(transaction, new StatusChange.Activate(certificate))
                                    .orUndo();
                });
    }

    private PairOrder renewal(HolderCard signing) {
        KeyProof proof = new HolderCard().answer(trial.challenge());
        return TrialAuthority.order(
                new Mandate.Renewal(pair.signature().serial(), signing.renewal(proof)), proof);
    }

    private List<String> refused(PairOrder order) {
        return switch (trial.door().prepare(order)) {
            case PairPreparation.Ready _ -> throw new AssertionError("the order was accepted");
            case PairPreparation.Refused(List<Finding> findings) ->
                    findings.stream().map(Finding::rule).toList();
        };
    }
}
