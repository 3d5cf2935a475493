// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingDeltasTest {

    @ParameterizedTest
    @BothDatabases
    void deltas_that_are_over_are_forgotten_and_full_lists_are_not(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            for (int hour = 0; hour <= 26; hour++) {
                trial.door().lists().publishIfDue(trial.clock().instant());
                trial.clock().advance(Duration.ofHours(1));
            }

            Instant last = trial.clock().instant().minus(Duration.ofHours(1));
            assertThat(count(trial, "delta_crl")).isEqualTo(7);
            assertThat(count(trial, "crl")).isEqualTo(2);
            assertThat(trial.door().lists().latestDelta(IssuerId.ISSUING).orElseThrow().crl())
                    .extracting(Crl::thisUpdate)
                    .isEqualTo(last);
        }
    }

    @Test
    void the_address_of_the_delta_is_answered_from_the_first_list_on() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialAuthority trial = TrialAuthority.at(place)) {
            trial.door().lists().publishIfDue(trial.clock().instant());

            Crl full = trial.door().lists().named("issuing").orElseThrow();
            Crl delta = trial.door().lists().named("issuing-delta").orElseThrow();
            assertThat(delta.number()).isGreaterThan(full.number());
            assertThat(delta.position()).isEqualTo(full.position());
        }
    }

    private static long count(TrialAuthority trial, String table) {
        return trial.database()
                .read()
                .sql("select count(*) from " + table + " where issuer = ?")
                .params(List.of("issuing"))
                .query(Long.class)
                .single();
    }
}
