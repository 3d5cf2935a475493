// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.ClockWentBackException;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptedIssuanceTest {

    @ParameterizedTest
    @BothDatabases
    void what_was_recorded_before_a_crash_is_signed_after_it(TrialDatabase place) {
        TrialAuthority before = TrialAuthority.at(place);
        PreparedPair prepared = before.prepared(before.order("F-1", new HolderCard()));
        before.recorded(prepared);
        before.close();
        before.clock().advance(Duration.ofSeconds(2)); // its lease is still on

        try (TrialAuthority after = TrialAuthority.again(place, before.clock(), "node-1")) {
            assertThat(after.door().certificate(IssuerId.ISSUING, prepared.signatureSerial()))
                    .isPresent();
            assertThat(after.door().certificate(IssuerId.ISSUING, prepared.encryptionSerial()))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_older_than_ten_minutes_is_never_signed_and_stays_on_hold(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            PreparedPair prepared = trial.prepared(trial.order("F-1", new HolderCard()));
            IssuanceId id = trial.recorded(prepared);
            trial.clock().advance(Duration.ofMinutes(10).plusMillis(1));

            Signing<IssuedPair> late = trial.door().sign(id);

            CertificateId certificate =
                    new CertificateId(IssuerId.ISSUING, prepared.signatureSerial());
            assertThat(late).isEqualTo(new Signing.Abandoned<IssuedPair>(id));
            assertThat(trial.door().certificate(certificate.issuer(), certificate.serial()))
                    .isEmpty();
            assertThat(trial.status(certificate))
                    .contains(new CertificateStatus.Pending(TrialAuthority.MORNING));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void an_abandoned_form_may_be_used_again_with_new_keys(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            trial.recorded(trial.prepared(trial.order("F-1", new HolderCard())));
            trial.clock().advance(Duration.ofMinutes(11));
            int lookedAfter = trial.door().resumeInterrupted();

            PairOrder again = trial.order("F-1", new HolderCard());

            assertThat(lookedAfter).isEqualTo(1);
            assertThat(trial.issued(again)).isNotNull();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_cancelled_issuance_is_never_signed(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            IssuanceId id = trial.recorded(trial.prepared(trial.order("F-1", new HolderCard())));

            boolean cancelled =
                    trial.database().write(transaction -> trial.door().cancel(transaction, id));

            assertThat(cancelled).isTrue();
            assertThat(trial.door().sign(id)).isEqualTo(new Signing.Abandoned<IssuedPair>(id));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_the_database_holds_and_nobody_judged_is_never_signed(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            IssuanceId id = trial.recorded(trial.prepared(trial.order("F-1", new HolderCard())));
            trial.database()
                    .perform(transaction ->
                            transaction
                                    .sql()
                                    .sql(
                                            """
                                            update issued_certificate
                                               set not_after = not_after, tbs = (
                                                   select tbs
                                                     from issued_certificate
                                                    where kind = 'encryption')
                                             where kind = 'signature'
                                            """)
                                    .update());

            Signing<IssuedPair> signing = trial.door().sign(id);

            assertThat(signing).isEqualTo(new Signing.Abandoned<IssuedPair>(id));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void two_nodes_that_sign_the_same_issuance_answer_the_same(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place);
                TrialAuthority other = TrialAuthority.again(place, trial.clock(), "node-2")) {
            IssuanceId id = trial.recorded(trial.prepared(trial.order("F-1", new HolderCard())));

            Signing<IssuedPair> first = trial.door().sign(id);
            Signing<IssuedPair> second = other.door().sign(id);

            assertThat(second).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_clock_that_went_back_signs_nothing_until_it_is_right(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            PreparedPair prepared = trial.prepared(trial.order("F-1", new HolderCard()));
            IssuanceId id = trial.recorded(prepared);
            trial.clock().advance(Duration.ofMinutes(-1));

            assertThatThrownBy(() -> trial.door().sign(id))
                    .isInstanceOf(ClockWentBackException.class);
            assertThatThrownBy(() -> trial.prepared(trial.order("F-2", new HolderCard())))
                    .isInstanceOf(ClockWentBackException.class);

            assertThat(trial.door().certificate(IssuerId.ISSUING, prepared.signatureSerial()))
                    .isEmpty();
            trial.clock().advance(Duration.ofMinutes(1));
            assertThat(trial.door().sign(id)).isInstanceOf(Signing.Signed.class);
        }
    }
}
