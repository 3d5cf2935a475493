// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.AuditVerdict;
import org.jadeseal.ca.audit.AuditVerification;
import org.jadeseal.ca.audit.TrialSigner;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.StatusLedger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KillingTheProcessTest {

    @ParameterizedTest
    @BothDatabases
    void nothing_acknowledged_is_lost_and_ledger_and_log_are_whole(TrialDatabase trial) {
        Path outside = trial.folder().resolve("outside");

        List<Long> acknowledged = AcknowledgingProcess.killedAfter(500, address(trial), outside);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(500);
        try (Database database = trial.open(Clock.systemUTC());
                StatusLedger ledger = StatusLedger.open(database)) {
            assertThat(
                            database.<List<Long>>write(transaction ->
                                    acknowledged.stream()
                                            .filter(serial ->
                                                    ledger.status(
                                                                    transaction,
                                                                    AcknowledgingProcess
                                                                            .certificate(serial))
                                                            .isEmpty())
                                            .toList()))
                    .isEmpty();
            List<Long> positions = positions(database);
            assertThat(positions)
                    .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
            AuditLog.open(database, "one", new TrialSigner(1), outside).close();
            assertThat(AuditVerification.of(database, new TrialSigner(1), List.of(outside)))
                    .isInstanceOf(AuditVerdict.Sound.class);
        }
    }

    private static String address(TrialDatabase trial) {
        return switch (trial.address()) {
            case DatabaseAddress.Sqlite(Path file) -> "sqlite:" + file;
            case DatabaseAddress.Postgresql server ->
                    server.jdbcUrl().substring("jdbc:".length()) + "?user=" + server.user();
        };
    }

    private static List<Long> positions(Database database) {
        return database.read()
                .sql("select position from status_change order by position")
                .query(Long.class)
                .list();
    }
}
