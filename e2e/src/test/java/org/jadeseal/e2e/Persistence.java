// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jadeseal.e2e.tour.Visitor.UnexpectedPageException;
import org.jadeseal.e2e.trial.TrialFailedException;

/// Somebody who tries again until it is done, as people do.
final class Persistence {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private Persistence() {}

    /// Repeats an attempt, whatever page comes, until it is done.
    static void until(BooleanSupplier done, Runnable attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing went wrong";
        while (System.nanoTime() < deadline) {
            try {
                if (done.getAsBoolean()) {
                    return;
                }
                attempt.run();
            } catch (UnexpectedPageException | TrialFailedException | UncheckedIOException e) {
                last = e.toString();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new AssertionError("not done within " + PATIENCE + "; last: " + last);
    }
}
