// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jadeseal.piv.CardUnreachableException;
import org.jspecify.annotations.Nullable;

/// Looks at the readers, and waits until they look different. Safe for use by several threads.
///
/// A wait is cut into slices: a change that falls between two calls, and a platform that does not
/// tell of new readers, cost one slice and no more.
final class PcscWatch {

    private static final long SLICE = TimeUnit.SECONDS.toMillis(2);

    private final PcscLibrary library;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable PcscContext waiting;
    private volatile Map<String, Long> known = Map.of();

    PcscWatch(PcscLibrary library) {
        this.library = library;
    }

    /// Each reader with its state bits; none where the service does not run.
    Map<String, Long> look() {
        Map<String, Long> now = now();
        known = ReaderStates.comingsAndGoings(now);
        return now;
    }

    /// Whether something differs from the last `look()`; false after `longest` or `close()`.
    boolean awaitChange(Duration longest) {
        Map<String, Long> before = known;
        long end = System.nanoTime() + longest.toNanos();
        while (closed.getCount() > 0) {
            Map<String, Long> now = now();
            if (!ReaderStates.comingsAndGoings(now).equals(before)) {
                return true;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            slice(now, Math.min(left, SLICE));
        }
        return false;
    }

    void close() {
        closed.countDown();
        PcscContext inWait = waiting;
        if (inWait != null) {
            inWait.cancel();
        }
    }

    private Map<String, Long> now() {
        try (PcscContext context = PcscContext.establish(library);
                Arena arena = Arena.ofConfined()) {
            Map<String, Long> unaware = new LinkedHashMap<>();
            context.readerNames().forEach(name -> unaware.put(name, ReaderStates.UNAWARE));
            if (unaware.isEmpty()) {
                return unaware;
            }
            var states = ReaderStates.of(library.platform(), arena, unaware);
            PcscResult.require(PcscFunction.AWAIT, context.await(states, 0));
            return states.now();
        } catch (CardUnreachableException serviceOrReaderGone) {
            return Map.of();
        }
    }

    /// Returns early when something changed.
    private void slice(Map<String, Long> now, long milliseconds) {
        Map<String, Long> watched = ReaderStates.withAnnouncements(library.platform(), now);
        if (watched.isEmpty() || !awaited(watched, milliseconds)) {
            rest(milliseconds);
        }
    }

    /// False where there is nobody to wait for: the service does not run.
    private boolean awaited(Map<String, Long> watched, long milliseconds) {
        try (PcscContext context = PcscContext.establish(library);
                Arena arena = Arena.ofConfined()) {
            waiting = context;
            int code =
                    context.await(
                            ReaderStates.of(library.platform(), arena, watched), milliseconds);
            return code == PcscResult.SUCCESS
                    || PcscError.of(code).meaning() == PcscError.Meaning.QUIET;
        } catch (CardUnreachableException noService) {
            return false;
        } finally {
            waiting = null;
        }
    }

    /// Until `close()`, at most so long.
    private void rest(long milliseconds) {
        try {
            boolean _ = closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }
}
