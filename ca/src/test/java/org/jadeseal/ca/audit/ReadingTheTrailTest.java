// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTheTrailTest {

    private static final int ENTRIES = 25;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @BothDatabases
    void pages_hold_every_entry_once_newest_first(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                AuditLog _ = filled(trial, database)) {
            List<Long> read = new ArrayList<>();
            Optional<AuditTrail.Position> from = Optional.empty();
            List<AuditTrail.Found> page =
                    AuditTrail.in(database).page(AuditTrail.Filter.NONE, from, 10);
            while (!page.isEmpty()) {
                page.forEach(found -> read.add(found.position().sequence()));
                from = Optional.of(page.getLast().position());
                page = AuditTrail.in(database).page(AuditTrail.Filter.NONE, from, 10);
            }

            assertThat(read).hasSize(ENTRIES + 1).startsWith(26L, 25L).endsWith(2L, 1L);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_filter_narrows_by_who_and_how_it_ended(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                AuditLog _ = filled(trial, database)) {
            AuditTrail.Filter filter =
                    new AuditTrail.Filter(
                            Optional.of("officer:3"),
                            Optional.of("test.act"),
                            Optional.of("card:3"),
                            Optional.of(AuditEntry.Outcome.REFUSED),
                            Optional.of(clock.instant().plusMillis(1)));

            assertThat(AuditTrail.in(database).page(filter, Optional.empty(), 10))
                    .singleElement()
                    .satisfies(found -> assertThat(found.entry().actor()).isEqualTo("officer:3"));
        }
    }

    private static AuditLog filled(TrialDatabase trial, Database database) {
        AuditLog log =
                AuditLog.open(
                        database, "one", new TrialSigner(1), trial.folder().resolve("outside"));
        for (int i = 0; i < ENTRIES; i++) {
            AuditEntry entry =
                    new AuditEntry(
                            "officer:" + i,
                            "RAO",
                            "test.act",
                            "card:" + i,
                            AuditEntry.Outcome.REFUSED,
                            "test",
                            "");
            database.perform(transaction -> log.append(transaction, entry));
        }
        return log;
    }
}
