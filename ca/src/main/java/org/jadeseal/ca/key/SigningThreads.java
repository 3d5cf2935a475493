// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// The platform threads on which virtual threads have signatures made that may wait or take long.
///
/// A virtual thread that waits inside native code, for a token, would hold its carrier, and a few
/// of them the whole server. A platform thread signs by itself.
final class SigningThreads {

    private final int count;
    private final ExecutorService executor;

    SigningThreads(int count) {
        this.count = count;
        this.executor =
                Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().daemon().name("signing-", 0).factory());
    }

    /// One thread for each processor.
    static SigningThreads forThisMachine() {
        return new SigningThreads(Runtime.getRuntime().availableProcessors());
    }

    int count() {
        return count;
    }

    <T> T run(Supplier<T> signing) {
        if (!Thread.currentThread().isVirtual()) {
            return signing.get();
        }
        Future<T> result = executor.submit(signing::get);
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyUnusableException("interrupted while waiting for a signature", e);
        } catch (ExecutionException e) {
            throw new KeyUnusableException("signature failed", e);
        }
    }

    void close() {
        executor.shutdown();
    }
}
