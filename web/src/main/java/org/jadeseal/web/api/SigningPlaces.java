// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How many orders are judged and signed at once; others wait two seconds for a place.
final class SigningPlaces {

    private static final int PATIENCE_SECONDS = 2;

    private final Semaphore places;

    SigningPlaces(int places) {
        this.places = new Semaphore(places, true);
    }

    /// Does `work` when there is a place.
    Reply in(Supplier<Reply> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Problem.BUSY.because("every place to sign is taken").retryAfter(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Problem.BUSY.because("server is ending").retryAfter(10);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
