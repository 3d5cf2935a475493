// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jadeseal.agent.card.CardWorker;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Next;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.site.SiteUnreachableException;

/// Does one step while the line stays alive: an officer's session lives only as long as the agent
/// asks (threat T2), and a window that waits for a person must go when the website closes the
/// connection.
final class StepInHand implements AutoCloseable {

    private static final Duration ALIVE = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final CardWorker worker;
    private final Line line;
    private final Readers readers;
    private final ExecutorService hand =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("card").factory());

    StepInHand(CardWorker worker, Line line, Readers readers) {
        this.worker = worker;
        this.line = line;
        this.readers = readers;
    }

    /// How it ended.
    sealed interface Ended {

        record Done(Result result) implements Ended {}

        /// The connection was closed before the step was done.
        record Closed(String reason) implements Ended {}
    }

    Ended perform(Order order) {
        Future<Result> step = hand.submit(() -> finish(order));
        Optional<Result> busy = Optional.empty();
        while (true) {
            Optional<Result> result = within(step);
            if (result.isPresent()) {
                return new Ended.Done(result.get());
            }
            Optional<Next> next = stayAlive(busy);
            if (line.isClosed()) {
                return cancelled(step, "closed-here");
            }
            if (next.isPresent() && next.get() instanceof Next.Closed(String reason)) {
                return cancelled(step, reason);
            }
            busy = next.flatMap(given -> refusal(given, order));
        }
    }

    /// The line is interrupted afterwards, lest the result wait for the end of a poll.
    private Result finish(Order order) {
        try {
            return worker.perform(order);
        } finally {
            line.interrupt();
        }
    }

    private static Optional<Result> within(Future<Result> step) {
        try {
            return Optional.of(step.get(ALIVE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a step ended without an outcome", e);
        }
    }

    private Optional<Next> stayAlive(Optional<Result> busy) {
        try {
            return line.ask(readers.list(), busy);
        } catch (SiteUnreachableException e) {
            return Optional.empty();
        }
    }

    /// One step at a time. The website tells the step in hand again: that is no second one.
    private static Optional<Result> refusal(Next given, Order inHand) {
        return given instanceof Next.Work(Order other) && !other.key().equals(inHand.key())
                ? Optional.of(new Result.Failed(other.key(), "busy", JsonObject.empty()))
                : Optional.empty();
    }

    private static Ended cancelled(Future<Result> step, String reason) {
        boolean _ = step.cancel(true);
        return new Ended.Closed(reason);
    }

    /// Waits a moment for a step that was cancelled: its card is let go of next.
    @Override
    public void close() {
        hand.shutdownNow();
        try {
            boolean _ = hand.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
