// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/// What the person answers in a window; the asking thread waits for it.
final class Answer<T> {

    private final CompletableFuture<T> answer = new CompletableFuture<>();

    void give(T value) {
        answer.complete(value);
    }

    /// Opens the window in Swing's thread; who waits hears of it when that fails.
    <W> CompletableFuture<W> askedBy(Supplier<W> window) {
        return CompletableFuture.supplyAsync(window, SwingUtilities::invokeLater)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        answer.completeExceptionally(failure);
                    }
                });
    }

    /// Opens a window that only tells, and waits until it is there.
    static <W> CompletableFuture<W> opened(Supplier<W> window) {
        CompletableFuture<W> opened =
                CompletableFuture.supplyAsync(window, SwingUtilities::invokeLater);
        try {
            var _ = opened.get();
            return opened;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return opened;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a window failed", e);
        }
    }

    /// Lets go of the window in Swing's thread, where it was opened before.
    static <W> void close(CompletableFuture<W> window, Consumer<W> closing) {
        SwingUtilities.invokeLater(() -> {
            if (window.isDone() && !window.isCompletedExceptionally()) {
                closing.accept(window.join());
            }
        });
    }

    /// Empty if nobody answered in time.
    ///
    /// @param interrupted what an interruption of the waiting thread counts as
    Optional<T> await(Duration longest, T interrupted) {
        try {
            return Optional.of(answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of(interrupted);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a window failed", e);
        }
    }
}
