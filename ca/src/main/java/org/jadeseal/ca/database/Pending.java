// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A unit of work on its way through the writer.
final class Pending<T> {

    private sealed interface Outcome<T> {

        record Done<T>(T value, List<Runnable> afterCommit) implements Outcome<T> {}

        record Failed<T>(RuntimeException failure) implements Outcome<T> {}

        /// A defect so grave that it has a type of its own in Java.
        record Broken<T>(Error failure) implements Outcome<T> {}
    }

    private final String id;
    private final UnitOfWork<T> unit;
    private final CompletableFuture<Outcome<T>> settled = new CompletableFuture<>();
    private Optional<Outcome<T>> outcome = Optional.empty();

    Pending(String id, UnitOfWork<T> unit) {
        this.id = id;
        this.unit = unit;
    }

    /// Runs the unit between two savepoints. Does nothing when an earlier attempt turns out to have
    /// been committed; the outcome of that attempt still stands.
    ///
    /// @throws org.springframework.dao.DataAccessException if the connection is of no more use
    void run(JdbcClient sql, Instant now) {
        SqlUnits units = new SqlUnits(sql);
        units.begin();
        if (!units.record(id, now)) {
            units.undo();
            return;
        }
        forget();
        Outcome<T> result = result(new Transaction(id, now, sql));
        if (result instanceof Outcome.Done<T>) {
            units.end();
        } else {
            units.undo();
        }
        outcome = Optional.of(result);
    }

    private Outcome<T> result(Transaction transaction) {
        try {
            T value = unit.run(transaction);
            return new Outcome.Done<>(value, transaction.afterCommit());
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Outcome.Failed<>(e);
        } catch (Error e) {
            return new Outcome.Broken<>(e);
        } finally {
            transaction.end();
        }
    }

    /// Asks the database whether an attempt of this unit was committed.
    boolean isRecorded(JdbcClient sql, Instant now) {
        SqlUnits units = new SqlUnits(sql);
        units.begin();
        boolean isNew = units.record(id, now);
        units.undo();
        return !isNew;
    }

    boolean ran() {
        return outcome.isPresent();
    }

    /// The database broke a deadlock at this unit's cost: worth another try.
    boolean deadlocked() {
        return outcome.orElse(null) instanceof Outcome.Failed<T>(RuntimeException failure)
                && failure instanceof PessimisticLockingFailureException;
    }

    boolean failedForGood() {
        return ran() && !(outcome.orElse(null) instanceof Outcome.Done<T>) && !deadlocked();
    }

    void forget() {
        outcome = Optional.empty();
    }

    /// Lets the caller go on with what the unit brought.
    void settle() {
        settled.complete(outcome.orElseThrow());
    }

    boolean settled() {
        return settled.isDone();
    }

    void fail(RuntimeException failure) {
        settled.complete(new Outcome.Failed<>(failure));
    }

    void fail(Error failure) {
        settled.complete(new Outcome.Broken<>(failure));
    }

    /// Waits until the commit is durable; cannot be interrupted, since then nobody would know.
    T await() {
        return switch (settled.join()) {
            case Outcome.Done<T>(T value, List<Runnable> afterCommit) -> {
                afterCommit.forEach(Runnable::run);
                yield value;
            }
            case Outcome.Failed<T>(RuntimeException failure) -> throw failure;
            case Outcome.Broken<T>(Error failure) -> throw failure;
        };
    }
}
