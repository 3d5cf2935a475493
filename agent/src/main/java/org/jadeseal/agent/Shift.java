// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.agent.card.CardWorker;
import org.jadeseal.agent.protocol.Next;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.site.SiteUnreachableException;

/// Asks the website for work and does it, until the connection ends.
final class Shift implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final AgentSettings settings;
    private final Line line;
    private final StepInHand hand;
    private final ReaderWatch watch;
    private Duration pause = FIRST_PAUSE;
    private Optional<Result> result = Optional.empty();

    Shift(AgentSettings settings, CardWorker worker, Line line) {
        this.settings = settings;
        this.line = line;
        this.hand = new StepInHand(worker, line, settings.readers());
        this.watch = ReaderWatch.over(settings.readers(), line::interrupt);
    }

    /// Works until the connection ends.
    ///
    /// @param pair what to do with a pair that the website gives
    /// @return the site's reason, or `closed-here`
    String work(Consumer<String> pair) {
        while (!line.isClosed()) {
            Optional<Next> next = ask();
            switch (next.orElse(new Next.Wait(Optional.empty()))) {
                case Next.Work(Order order) -> {
                    Optional<String> closed = perform(order);
                    if (closed.isPresent()) {
                        return closed.get();
                    }
                }
                case Next.Wait(Optional<String> given) -> given.ifPresent(pair);
                case Next.Closed(String reason) -> {
                    return reason;
                }
            }
        }
        return "closed-here";
    }

    /// Empty if there was no answer; the result is then told again.
    private Optional<Next> ask() {
        try {
            Optional<Next> next = line.ask(watch.look(), result);
            if (next.isPresent()) {
                pause = FIRST_PAUSE;
                result = Optional.empty();
            }
            return next;
        } catch (SiteUnreachableException e) {
            if (!line.isClosed()) {
                settings.listener().unreachable(e.reason());
                line.rest(pause);
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            return Optional.empty();
        }
    }

    /// Why the connection ended meanwhile, if it did.
    private Optional<String> perform(Order order) {
        settings.listener().started(order);
        return switch (hand.perform(order)) {
            case StepInHand.Ended.Done(Result done) -> {
                settings.listener().finished(order, done);
                result = Optional.of(done);
                yield Optional.empty();
            }
            case StepInHand.Ended.Closed(String reason) -> Optional.of(reason);
        };
    }

    @Override
    public void close() {
        watch.close();
        hand.close();
    }
}
