// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The end of a program that stays until somebody ends it: the main thread is woken, so that what
/// it holds is closed in order.
final class Ending {

    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch DONE = new CountDownLatch(1);
    private static final int SECONDS_TO_CLOSE = 25;

    private Ending() {}

    /// Blocks until the process is told to end; the caller closes what it holds and then calls
    /// [#done].
    static void await() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(Ending::wake));
        ASKED.await();
    }

    /// Says that everything is closed.
    static void done() {
        DONE.countDown();
    }

    private static void wake() {
        ASKED.countDown();
        try {
            var _ = DONE.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
