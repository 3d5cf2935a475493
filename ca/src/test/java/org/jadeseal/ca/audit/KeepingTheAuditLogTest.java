// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTheAuditLogTest {

    private static final CheckpointSigner OURS = new TrialSigner(1);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @BothDatabases
    void an_untouched_log_is_sound(TrialDatabase trial) {
        try (Database database = trial.open(clock)) {
            try (AuditLog log = open(trial, database)) {
                append(database, log, 3);
                log.checkpoint();
            }
            try (AuditLog log = open(trial, database)) {
                append(database, log, 2);
            }

            assertThat(verdict(trial, database)).isEqualTo(new AuditVerdict.Sound(2, 9, 3));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void an_act_that_fails_leaves_no_entry_and_no_gap(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                AuditLog log = open(trial, database)) {
            append(database, log, 1);
            assertThatThrownBy(() ->
                            database.perform(transaction -> {
                                log.append(transaction, entry("lost"));
                                throw new IllegalArgumentException("no");
                            }))
                    .isInstanceOf(IllegalArgumentException.class);
            append(database, log, 1);

            assertThat(verdict(trial, database)).isEqualTo(new AuditVerdict.Sound(1, 3, 0));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void acts_of_many_threads_stand_in_one_chain(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                AuditLog log = open(trial, database)) {
            IntStream.range(0, 300).parallel().forEach(_ -> append(database, log, 1));

            assertThat(verdict(trial, database)).isEqualTo(new AuditVerdict.Sound(1, 301, 0));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_changed_entry_is_found(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                AuditLog log = open(trial, database)) {
            append(database, log, 3);
            change(database, "update audit_entry set actor = 'nobody' where sequence = 3");

            assertThat(findings(trial, database)).anyMatch(f -> f.endsWith("entry 3 was changed"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_removed_entry_is_found(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                AuditLog log = open(trial, database)) {
            append(database, log, 3);
            change(database, "delete from audit_entry where sequence = 2");

            assertThat(findings(trial, database))
                    .anyMatch(f -> f.endsWith("lacks what is between entries 1 and 3"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_node_does_not_start_on_a_database_older_than_its_checkpoint(TrialDatabase trial) {
        try (Database database = trial.open(clock)) {
            try (AuditLog log = open(trial, database)) {
                append(database, log, 3);
            }
            change(database, "delete from audit_ended_chain");
            change(database, "delete from audit_entry where sequence > 2");

            assertThatThrownBy(() -> open(trial, database))
                    .isInstanceOf(AuditDoubtException.class)
                    .hasMessageContaining("older than the audit checkpoint outside it");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_node_does_not_start_when_the_file_outside_is_lost_or_cut(TrialDatabase trial)
            throws IOException {
        try (Database database = trial.open(clock)) {
            try (AuditLog log = open(trial, database)) {
                log.checkpoint();
            }
            Files.writeString(outside(trial), firstLine(outside(trial)));

            assertThatThrownBy(() -> open(trial, database))
                    .isInstanceOf(AuditDoubtException.class)
                    .hasMessageContaining("is lost or was cut: it must reach number 2");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_checkpoint_signed_by_somebody_else_is_not_believed(TrialDatabase trial) {
        try (Database database = trial.open(clock)) {
            open(trial, database).close();

            assertThatThrownBy(() ->
                            AuditLog.open(database, "one", new TrialSigner(2), outside(trial)))
                    .isInstanceOf(AuditDoubtException.class)
                    .hasMessageContaining("is not signed by our audit key");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_line_cut_short_by_a_crash_is_passed_over(TrialDatabase trial) throws IOException {
        try (Database database = trial.open(clock)) {
            open(trial, database).close();
            Files.writeString(outside(trial), "jadeseal-checkpoint-1 one 2 17", APPEND);

            open(trial, database).close();

            assertThat(verdict(trial, database)).isEqualTo(new AuditVerdict.Sound(2, 4, 2));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_chain_left_open_by_a_crash_is_ended_and_told(TrialDatabase trial) {
        try (Database database = trial.open(clock)) {
            AuditLog crashed = open(trial, database);
            append(database, crashed, 1);

            open(trial, database).close();

            assertThat(
                            database.read()
                                    .sql("select action from audit_entry order by action")
                                    .query(String.class)
                                    .list())
                    .contains("audit.found-open");
            assertThat(verdict(trial, database)).isEqualTo(new AuditVerdict.Sound(2, 5, 1));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void text_from_outside_stays_on_its_line_and_in_its_column(TrialDatabase trial) {
        AuditEntry entry =
                new AuditEntry(
                        "a\nb", "RAO", "x", "𠮷".repeat(300), AuditEntry.Outcome.DONE, "", "");

        assertThat(entry.actor()).isEqualTo("a\\u000ab");
        assertThat(entry.object()).hasSizeLessThanOrEqualTo(400).endsWith("𠮷…");
        try (Database database = trial.open(clock);
                AuditLog log = open(trial, database)) {
            database.perform(transaction -> log.append(transaction, entry));
            assertThat(verdict(trial, database)).isInstanceOf(AuditVerdict.Sound.class);
        }
    }

    private static AuditLog open(TrialDatabase trial, Database database) {
        return AuditLog.open(database, "one", OURS, outside(trial));
    }

    private static Path outside(TrialDatabase trial) {
        return trial.folder().resolve("outside");
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readAllLines(file).getFirst() + "\n";
    }

    private static void append(Database database, AuditLog log, int count) {
        for (int i = 0; i < count; i++) {
            database.perform(transaction -> log.append(transaction, entry("test.act")));
        }
    }

    private static AuditEntry entry(String action) {
        return new AuditEntry(
                "officer:1", "RAO", action, "card:1", AuditEntry.Outcome.DONE, "test", "玉印");
    }

    private static void change(Database database, String statement) {
        database.perform(transaction -> transaction.sql().sql(statement).update());
    }

    private static AuditVerdict verdict(TrialDatabase trial, Database database) {
        return AuditVerification.of(database, OURS, List.of(outside(trial)));
    }

    private static List<String> findings(TrialDatabase trial, Database database) {
        return switch (verdict(trial, database)) {
            case AuditVerdict.Restored restored -> restored.losses();
            case AuditVerdict.Unsound(List<String> findings) -> findings;
            case AuditVerdict.Sound _ -> List.of();
        };
    }
}
