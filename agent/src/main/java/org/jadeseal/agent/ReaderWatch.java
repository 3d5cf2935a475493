// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;

/// Tells when the readers are not any more as they were at the last look, so that the website hears
/// of a card at once and not at the next poll.
final class ReaderWatch implements AutoCloseable {

    private static final Duration ROUND = Duration.ofSeconds(2);

    private final Readers readers;
    private final Runnable changed;
    private final Semaphore looked = new Semaphore(0);
    private volatile List<ReaderState> seen = List.of();
    private volatile boolean closed;

    private ReaderWatch(Readers readers, Runnable changed) {
        this.readers = readers;
        this.changed = changed;
    }

    /// Watches in a thread of its own until closed.
    ///
    /// @param changed called when they differ, and again each round until somebody looks
    static ReaderWatch over(Readers readers, Runnable changed) {
        var watch = new ReaderWatch(readers, changed);
        Thread.ofPlatform().daemon().name("readers").start(watch::watch);
        return watch;
    }

    /// The readers as they are now.
    List<ReaderState> look() {
        List<ReaderState> now = readers.list();
        seen = now;
        looked.release();
        return now;
    }

    private void watch() {
        while (!closed) {
            looked.acquireUninterruptibly();
            int _ = looked.drainPermits();
            while (!closed && looked.availablePermits() == 0) {
                boolean _ = readers.awaitChange(ROUND);
                if (!closed && !readers.list().equals(seen)) {
                    changed.run();
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        looked.release();
    }
}
