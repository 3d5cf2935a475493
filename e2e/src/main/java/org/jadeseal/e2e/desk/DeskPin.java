// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.piv.Pin;

/// Asks for the PIN of a simulated card on the trial desk's page; the one exception to asking in
/// the agent's window (ADR 0003).
public final class DeskPin implements PinSource {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicLong numbers = new AtomicLong();
    private volatile Optional<PinQuestion> asked = Optional.empty();
    private final SynchronousQueue<PinAnswer> answers = new SynchronousQueue<>();

    @Override
    public PinAnswer ask(PinRequest request) {
        asked = Optional.of(question(numbers.incrementAndGet(), request));
        try {
            return Optional.ofNullable(answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .orElseGet(PinAnswer.TimedOut::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PinAnswer.Cancelled();
        } finally {
            asked = Optional.empty();
        }
    }

    @Override
    public boolean canAskAgain() {
        return true;
    }

    private static PinQuestion question(long number, PinRequest request) {
        return new PinQuestion(
                number,
                request.site(),
                request.act(),
                request.account(),
                request.holder(),
                request.triesLeft(),
                request.wrongBefore());
    }

    /// What the page has to ask now.
    Optional<PinQuestion> question() {
        return asked;
    }

    /// The form that came back. An answer to a question that is not open any more, or that cannot
    /// be a PIN, is dropped.
    void answer(Map<String, String> form) {
        boolean isOpen =
                question()
                        .filter(q -> Long.toString(q.number()).equals(form.get("question")))
                        .isPresent();
        char[] typed = form.getOrDefault("pin", "").toCharArray();
        try {
            if (isOpen && "cancel".equals(form.get("answer"))) {
                hand(new PinAnswer.Cancelled());
            } else if (isOpen && Pin.isWellFormed(typed)) {
                hand(new PinAnswer.Given(Pin.of(typed)));
            }
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// The card that the question was about is gone: nothing typed now can reach it.
    void withdraw() {
        if (question().isPresent()) {
            hand(new PinAnswer.Cancelled());
        }
    }

    private void hand(PinAnswer answer) {
        asked = Optional.empty();
        try {
            var _ = answers.offer(answer, 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
