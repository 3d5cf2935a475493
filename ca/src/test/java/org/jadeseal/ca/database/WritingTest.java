// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.dao.DataAccessException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @ParameterizedTest
    @BothDatabases
    void what_was_written_is_there_after_the_call(TrialDatabase trial) {
        try (Database database = opened(trial)) {
            String told = database.write(transaction -> keep(transaction, "one"));

            assertThat(told).isEqualTo("one");
            assertThat(kept(database)).containsExactly("one");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_was_written_is_there_after_closing_and_opening(TrialDatabase trial) {
        try (Database database = opened(trial)) {
            database.perform(transaction -> keep(transaction, "one"));
        }

        try (Database again = trial.open(clock, "db/ca", "db/test")) {
            assertThat(kept(again)).containsExactly("one");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_unit_that_throws_leaves_nothing_and_its_caller_learns_why(TrialDatabase trial) {
        IllegalArgumentException reason = new IllegalArgumentException("no");
        try (Database database = opened(trial)) {
            assertThatThrownBy(() ->
                            database.perform(transaction -> {
                                keep(transaction, "one");
                                throw reason;
                            }))
                    .isSameAs(reason);

            assertThat(kept(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void failing_units_do_not_harm_the_others_from_many_threads(TrialDatabase trial)
            throws Exception {
        AtomicInteger failed = new AtomicInteger();
        try (Database database = opened(trial);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls =
                    IntStream.range(0, 1000)
                            .<Future<?>>mapToObj(
                                    number -> callers.submit(() -> call(database, number, failed)))
                            .toList();
            for (Future<?> call : calls) {
                call.get();
            }

            assertThat(failed).hasValue(100);
            assertThat(kept(database)).hasSize(900).noneMatch(name -> name.endsWith("7"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_time_of_a_unit_has_whole_milliseconds(TrialDatabase trial) {
        try (Database database = opened(trial)) {
            Instant now = database.write(Transaction::now);

            assertThat(now).isEqualTo(Instant.parse("2026-11-22T12:00:00.123Z"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void writing_and_reading_around_the_transaction_is_refused(TrialDatabase trial) {
        try (Database database = opened(trial)) {
            assertThatThrownBy(() -> database.perform(_ -> database.perform(_ -> {})))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("use its transaction");
            assertThatThrownBy(() -> database.write(_ -> database.read()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("use its transaction");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_transaction_kept_after_its_unit_is_of_no_use(TrialDatabase trial) {
        try (Database database = opened(trial)) {
            Transaction kept = database.write(transaction -> transaction);

            assertThatThrownBy(kept::sql).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_waits_for_the_commit_runs_only_after_a_good_one(TrialDatabase trial) {
        AtomicInteger runs = new AtomicInteger();
        try (Database database = opened(trial)) {
            database.perform(transaction -> transaction.afterCommit(runs::incrementAndGet));
            assertThatThrownBy(() ->
                            database.perform(transaction -> {
                                transaction.afterCommit(runs::incrementAndGet);
                                throw new IllegalArgumentException("no");
                            }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(runs).hasValue(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_library_can_write_beside_the_writer(TrialDatabase trial) throws SQLException {
        try (Database database = opened(trial)) {
            database.perform(transaction -> keep(transaction, "one"));

            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into note (name) values ('two')");
            }
            database.perform(transaction -> keep(transaction, "three"));

            assertThat(kept(database)).containsExactly("one", "three", "two");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_readers_cannot_write(TrialDatabase trial) {
        try (Database database = opened(trial)) {
            assertThatThrownBy(() ->
                            database.read().sql("insert into note (name) values ('one')").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_snapshot_sees_one_moment(TrialDatabase trial) {
        try (Database database = opened(trial)) {
            List<String> seen =
                    database.snapshot(sql -> {
                        sql.sql("select count(*) from note").query(Long.class).single();
                        inAnotherThread(
                                () -> database.perform(transaction -> keep(transaction, "one")));
                        return sql.sql("select name from note").query(String.class).list();
                    });

            assertThat(seen).isEmpty();
            assertThat(kept(database)).containsExactly("one");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_closed_database_takes_no_units(TrialDatabase trial) {
        Database database = opened(trial);
        database.close();

        assertThatThrownBy(() -> database.perform(_ -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database has been closed");
    }

    private static void call(Database database, int number, AtomicInteger failed) {
        try {
            database.perform(transaction -> {
                keep(transaction, "unit " + number);
                if (number % 10 == 7) {
                    throw new IllegalArgumentException("every tenth");
                }
            });
        } catch (IllegalArgumentException e) {
            failed.incrementAndGet();
        }
    }

    private static void inAnotherThread(Runnable act) {
        CompletableFuture.runAsync(act).join();
    }

    private Database opened(TrialDatabase trial) {
        return trial.open(clock, "db/ca", "db/test");
    }

    private static String keep(Transaction transaction, String name) {
        transaction.sql().sql("insert into note (name) values (?)").params(name).update();
        return name;
    }

    private static List<String> kept(Database database) {
        return database.read()
                .sql("select name from note order by name")
                .query(String.class)
                .list();
    }
}
