// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jadeseal.agent.reader.ReaderTakenException;

/// Waits until a card that others use too is ours.
///
/// While another program is in a transaction, PC/SC lets us wait for ever and can not be told to
/// stop; so the waiting is done by a thread of its own. Who has lost patience leaves that thread
/// behind, and should the turn come later, it is given back at once.
final class PcscTurn {

    private final Supplier<PcscConnection> taking;
    private final CompletableFuture<PcscConnection> taken = new CompletableFuture<>();

    /// @param taking connects to the card, however long it takes
    PcscTurn(Supplier<PcscConnection> taking) {
        this.taking = taking;
    }

    /// The card, as soon as it is ours.
    ///
    /// @throws ReaderTakenException if others keep it longer than that
    PcscConnection await(Duration patience) {
        Thread.ofPlatform().daemon().name("waits for its turn at the card").start(this::take);
        try {
            return taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return lastChance("another program keeps the card in use");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lastChance("interrupted while another program used the card");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private void take() {
        try {
            PcscConnection connection = taking.get();
            if (!taken.complete(connection)) {
                connection.close();
            }
        } catch (RuntimeException e) {
            taken.completeExceptionally(e);
        }
    }

    /// The turn may have come in this very moment.
    private PcscConnection lastChance(String reason) {
        if (taken.cancel(false)) {
            throw new ReaderTakenException(reason);
        }
        return taken.join();
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("connecting to the card failed", e);
    }
}
