// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jadeseal.ca.database.ClockInDoubtException;
import org.jadeseal.ca.database.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Keeps the [StatusIndex] up with the ledger: applies position + 1 and nothing else, compares the
/// running hash at every head, and builds the index anew when they differ.
final class LedgerFollower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerFollower.class);

    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration FRESH = Duration.ofSeconds(2);

    /// What was known when the head was last read.
    ///
    /// @param nanos of the monotonic clock
    private record View(StatusIndex index, LedgerHead head, Instant at, long nanos) {}

    private final Database database;
    private final LongSupplier monotonicNanos;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("status-ledger").factory());
    private volatile @Nullable View view;

    /// @param monotonicNanos nanoseconds of a clock that nobody can set
    LedgerFollower(Database database, LongSupplier monotonicNanos) {
        this.database = database;
        this.monotonicNanos = monotonicNanos;
    }

    /// @throws DataAccessException if the ledger cannot be read even once
    void start() {
        refresh();
        var _ =
                timer.scheduleWithFixedDelay(
                        this::refreshIfPossible,
                        PERIOD.toMillis(),
                        PERIOD.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    StatusReading read(CertificateId certificate) {
        View now = view;
        if (now == null || isStale(now)) {
            return new StatusReading.InDoubt();
        }
        return new StatusReading.Known(
                now.index().find(certificate), now.head().position(), now.at());
    }

    /// When the database was last heard of; empty when that is not fresh.
    Optional<Instant> freshAt() {
        View now = view;
        return now == null || isStale(now) ? Optional.empty() : Optional.of(now.at());
    }

    private boolean isStale(View seen) {
        return monotonicNanos.getAsLong() - seen.nanos() > FRESH.toNanos();
    }

    /// Returns when the index has a position that is committed, or the database has failed.
    ///
    /// Callers whose units were committed together wait for one look at the database.
    void reach(long position) {
        if (isBehind(position)) {
            synchronized (this) {
                if (isBehind(position)) {
                    refreshIfPossible();
                }
            }
        }
    }

    private boolean isBehind(long position) {
        View now = view;
        return now == null || now.head().position() < position;
    }

    private void refreshIfPossible() {
        try {
            refresh();
        } catch (DataAccessException | IllegalStateException | ClockInDoubtException e) {
            log.warn("the status ledger cannot be read, OCSP will soon stop: {}", e.getMessage());
        }
    }

    synchronized void refresh() {
        View before = view;
        view = before == null ? rebuilt() : caughtUp(before);
    }

    private View rebuilt() {
        return database.snapshot(sql -> {
            long nanos = monotonicNanos.getAsLong();
            Instant at = database.now();
            SqlStatusLedger ledger = new SqlStatusLedger(sql);
            LedgerHead head = ledger.head();
            StatusIndex index = new StatusIndex();
            ledger.forEach(index::put);
            return new View(index, head, at, nanos);
        });
    }

    private View caughtUp(View before) {
        long nanos = monotonicNanos.getAsLong();
        Instant at = database.now();
        SqlStatusLedger ledger = new SqlStatusLedger(database.read());
        LedgerHead goal = ledger.head();
        Optional<LedgerHead> reached = caughtUp(before, goal, ledger);
        if (reached.isEmpty()) {
            log.error("the status ledger differs from what this node has seen; it is read anew");
            return rebuilt();
        }
        return new View(before.index(), reached.get(), at, nanos);
    }

    /// Empty when something is missing in between, or the hashes differ at the end.
    private static Optional<LedgerHead> caughtUp(
            View before, LedgerHead goal, SqlStatusLedger ledger) {
        LedgerHead reached = before.head();
        while (reached.position() < goal.position()) {
            long position = reached.position();
            for (NumberedChange change : ledger.changesAfter(position)) {
                if (change.position() != reached.position() + 1) {
                    return Optional.empty();
                }
                before.index().put(change.entry());
                reached = reached.with(change.entry());
            }
            if (reached.position() == position) {
                return Optional.empty();
            }
        }
        boolean differs = reached.position() == goal.position() && !reached.equals(goal);
        return differs || before.head().position() > goal.position()
                ? Optional.empty()
                : Optional.of(reached);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
