// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that changes the database. Takes whatever waits, runs each unit under a savepoint
/// and commits them together, so that one flush to the disk serves many callers.
///
/// A platform thread on purpose: a commit sits in native code, and a virtual thread there would
/// hold up all others.
final class GroupWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

    private static final int MOST_UNITS = 256;
    private static final int BATCHES_BETWEEN_PRUNING = 1000;

    private final WriterConnection connection;
    private final WatchedClock clock;
    private final LinkedBlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong count = new AtomicLong();
    private final Pending<Boolean> end = new Pending<>(run, _ -> true);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closed;
    private int batches;

    GroupWriter(WriterConnection connection, WatchedClock clock) {
        this.connection = connection;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("database-writer").unstarted(this::work);
        thread.start();
    }

    <T> T write(UnitOfWork<T> unit) {
        refuseInsideUnit("write");
        Pending<T> pending = pending(unit);
        queue.add(pending);
        if (closed && queue.remove(pending)) {
            throw hasBeenClosed();
        }
        return pending.await();
    }

    /// @throws IllegalStateException on the writer's own thread
    void refuseInsideUnit(String act) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException(
                    "a unit of work must not "
                            + act
                            + " through the database while it runs; use its transaction");
        }
    }

    /// Finishes what waits, then ends the thread.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            queue.add(end);
        }
        ended.join();
    }

    private void work() {
        List<Pending<?>> batch = new ArrayList<>(MOST_UNITS);
        boolean going = true;
        while (going) {
            batch.clear();
            take(batch);
            going = !batch.remove(end);
            run(batch);
            pruneNowAndThen();
        }
        connection.close();
        queue.forEach(late -> late.fail(hasBeenClosed()));
        ended.complete(true);
    }

    private void take(List<Pending<?>> batch) {
        try {
            batch.add(queue.take());
            queue.drainTo(batch, MOST_UNITS - 1);
        } catch (InterruptedException e) {
            log.warn("the database writer was interrupted; it ends only when closed", e);
        }
    }

    private void run(List<Pending<?>> batch) {
        try {
            Instant now = clock.now();
            new Batch(connection, batch).run(now);
            clock.raise(now);
        } catch (RuntimeException e) {
            connection.drop();
            batch.forEach(unit -> unit.fail(e));
        } catch (Error e) {
            connection.drop();
            batch.forEach(unit -> unit.fail(e));
        }
    }

    Instant now() {
        return clock.now();
    }

    private void pruneNowAndThen() {
        if (batches++ % BATCHES_BETWEEN_PRUNING == 0) {
            run(
                    List.of(
                            pending(transaction -> {
                                new SqlUnits(transaction.sql()).prune(transaction.now());
                                return true;
                            })));
        }
    }

    private <T> Pending<T> pending(UnitOfWork<T> unit) {
        return new Pending<>(run + "-" + count.incrementAndGet(), unit);
    }

    private static IllegalStateException hasBeenClosed() {
        return new IllegalStateException("the database has been closed");
    }
}
