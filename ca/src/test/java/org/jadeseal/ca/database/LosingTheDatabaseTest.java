// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jadeseal.ca.database.FailingCommits.Break;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LosingTheDatabaseTest {

    /// At most so many connections does the pool of readers hold.
    private static final int MOST_CUT_READERS = 16;

    private static final Queue<DatabaseUnavailableException> seenWhileReading =
            new ConcurrentLinkedQueue<>();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void connections_that_were_cut_are_opened_again() {
        try (TrialDatabase trial = TrialDatabase.postgresql();
                Database database = trial.open(clock, "db/ca", "db/test")) {
            database.perform(transaction -> keep(transaction, "one"));
            breakConnections(trial);

            long count =
                    database.write(transaction -> {
                        keep(transaction, "two");
                        return count(transaction);
                    });

            assertThat(count).isEqualTo(2);
        }
    }

    @Test
    void a_unit_whose_connection_is_cut_is_repeated_and_happens_once() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (TrialDatabase trial = TrialDatabase.postgresql();
                Database database = trial.open(clock, "db/ca", "db/test");
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> others =
                    IntStream.range(0, 50)
                            .<Future<?>>mapToObj(n ->
                                    callers.submit(
                                            () -> database.perform(t -> keep(t, "other " + n))))
                            .toList();

            database.perform(transaction -> {
                if (runs.incrementAndGet() == 1) {
                    breakConnections(trial);
                }
                keep(transaction, "one");
            });

            for (Future<?> other : others) {
                other.get();
            }
            assertThat(runs).hasValue(2);
            assertThat(kept(database)).hasSize(51).contains("one");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_commit_that_took_place_unseen_is_not_repeated(TrialDatabase trial) {
        AtomicInteger runs = new AtomicInteger();
        try (Database database = trial.open(clock, "db/ca", "db/test");
                GroupWriter writer = writer(trial, Break.AFTER, 1)) {
            String told = writer.write(transaction -> count(transaction, runs));

            assertThat(told).isEqualTo("run 1");
            assertThat(runs).hasValue(1);
            assertThat(kept(database)).containsExactly("run 1");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_commit_that_did_not_take_place_is_repeated(TrialDatabase trial) {
        AtomicInteger runs = new AtomicInteger();
        try (Database database = trial.open(clock, "db/ca", "db/test");
                GroupWriter writer = writer(trial, Break.BEFORE, 1)) {
            String told = writer.write(transaction -> count(transaction, runs));

            assertThat(told).isEqualTo("run 2");
            assertThat(kept(database)).containsExactly("run 2");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_commit_that_never_works_is_told_as_not_having_happened(TrialDatabase trial) {
        try (Database database = trial.open(clock, "db/ca", "db/test");
                GroupWriter writer = writer(trial, Break.BEFORE, 2)) {
            assertThatThrownBy(() -> writer.write(transaction -> keep(transaction, "one")))
                    .isInstanceOfSatisfying(
                            DatabaseUnavailableException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());

            assertThat(kept(database)).isEmpty();
        }
    }

    @Test
    void a_full_disk_is_named_and_harms_nobody_else() {
        try (TrialDatabase trial = TrialDatabase.sqlite();
                Database database = trial.open(clock, "db/ca", "db/test")) {
            assertThatThrownBy(() ->
                            database.perform(transaction -> {
                                transaction
                                        .sql()
                                        .sql("pragma max_page_count = 1")
                                        .query()
                                        .listOfRows();
                                IntStream.range(0, 1000)
                                        .forEach(n -> keep(transaction, "note " + n));
                            }))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("the disk of the database is full; make room");

            database.perform(transaction -> keep(transaction, "one"));

            assertThat(kept(database)).containsExactly("one");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        var nowhere =
                new DatabaseAddress.Postgresql(
                        "jdbc:postgresql://127.0.0.1:1/none", "jadeseal", Optional.empty());

        assertThatThrownBy(() -> Database.open(nowhere, List.of("db/ca"), clock))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("the database cannot be reached");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        var nowhere = new DatabaseAddress.Sqlite(Path.of("/nowhere/at/all.db"));

        assertThatThrownBy(() -> Database.open(nowhere, List.of("db/ca"), clock))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("the database cannot be reached");
    }

    private GroupWriter writer(TrialDatabase trial, Break when, int times) {
        Connections connections = new Connections(trial.address());
        return new GroupWriter(
                new WriterConnection(
                        new FailingCommits(connections.unpooled(), when, times),
                        connections.durable()),
                new WatchedClock(clock, Instant.EPOCH));
    }

    private static void breakConnections(TrialDatabase trial) {
        TrialServer.breakConnections((DatabaseAddress.Postgresql) trial.address());
    }

    private static long count(Transaction transaction) {
        return transaction.sql().sql("select count(*) from note").query(Long.class).single();
    }

    private static String count(Transaction transaction, AtomicInteger runs) {
        return keep(transaction, "run " + runs.incrementAndGet());
    }

    private static String keep(Transaction transaction, String name) {
        transaction.sql().sql("insert into note (name) values (?)").params(name).update();
        return name;
    }

    /// What is in the table. A pooled connection that was cut while nobody used it fails the one
    /// read that finds it; the next read gets a new one.
    private static List<String> kept(Database database) {
        for (int cut = 0; cut < MOST_CUT_READERS; cut++) {
            try {
                return names(database);
            } catch (DatabaseUnavailableException e) {
                seenWhileReading.add(e);
            }
        }
        return names(database);
    }

    private static List<String> names(Database database) {
        return database.read()
                .sql("select name from note order by name")
                .query(String.class)
                .list();
    }
}
