// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.DatabaseUnavailableException;
import org.jadeseal.ca.database.MortalWriter;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// The database goes away, or its disk is full, in the middle of an issuance; the same process goes
/// on when it is back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwayAndBackTest {

    private final HolderCard card = new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256);

    @ParameterizedTest
    @BothDatabases
    void while_the_database_is_away_nothing_is_signed_and_afterwards_it_is(TrialDatabase place) {
        MortalWriter line = new MortalWriter(Integer.MAX_VALUE);
        MovableClock clock = new MovableClock(TrialAuthority.MORNING);
        try (TrialAuthority trial = TrialAuthority.mortal(place, clock, line)) {
            PreparedPair pair = trial.prepared(trial.order("F-1", card));
            trial.recorded(pair);
            line.cut();

            assertThatThrownBy(() -> trial.door().sign(pair.id()))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("the database");
            assertThatThrownBy(() -> trial.door().lists().publish(IssuerId.ISSUING))
                    .isInstanceOf(DatabaseUnavailableException.class);
            assertThat(trial.door().certificate(IssuerId.ISSUING, pair.signatureSerial()))
                    .isEmpty();
            assertThat(trial.door().lists().latest(IssuerId.ISSUING)).isEmpty();

            line.mend();
            assertThat(trial.door().sign(pair.id())).isInstanceOf(Signing.Signed.class);
            assertThat(trial.door().lists().publish(IssuerId.ISSUING)).isNotNull();
        }
    }

    @Test
    void a_full_disk_refuses_an_order_whole_and_takes_it_when_there_is_room() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialAuthority trial = TrialAuthority.at(place)) {
            PreparedPair pair = trial.prepared(trial.order("F-1", card));

            assertThatThrownBy(() ->
                            trial.database()
                                    .perform(transaction -> {
                                        transaction
                                                .sql()
                                                .sql("pragma max_page_count = 1")
                                                .query()
                                                .listOfRows();
                                        for (int n = 0; n < 1000; n++) {
                                            trial.door().audit().append(transaction, entry(n));
                                        }
                                        trial.door().record(transaction, pair);
                                    }))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("make room");

            trial.recorded(pair);
            assertThat(trial.door().sign(pair.id())).isInstanceOf(Signing.Signed.class);
        }
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                "job:test",
                "system",
                "disk.fill",
                "note:" + number,
                AuditEntry.Outcome.DONE,
                "test",
                "x".repeat(1000));
    }
}
