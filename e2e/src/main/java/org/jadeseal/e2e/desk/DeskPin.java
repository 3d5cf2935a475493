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
import java.util.concurrent.atomic.AtomicReference;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.piv.Pin;
import org.jspecify.annotations.Nullable;

/// Asks for the PIN of a simulated card, and for a new one, on the trial desk's page; the one
/// exception to asking in the agent's window (ADR 0003).
public final class DeskPin implements PinSource {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicLong numbers = new AtomicLong();
    private final AtomicReference<@Nullable PinQuestion> asked = new AtomicReference<>();
    private final SynchronousQueue<NewPinAnswer> answers = new SynchronousQueue<>();

    @Override
    public PinAnswer ask(PinRequest request) {
        return switch (await(PinQuestion.of(numbers.incrementAndGet(), request))) {
            case NewPinAnswer.Given(_, Pin typed) -> new PinAnswer.Given(typed);
            case NewPinAnswer.Cancelled() -> new PinAnswer.Cancelled();
            case NewPinAnswer.TimedOut() -> new PinAnswer.TimedOut();
        };
    }

    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        return await(PinQuestion.of(numbers.incrementAndGet(), request));
    }

    @Override
    public boolean canAskAgain() {
        return true;
    }

    private NewPinAnswer await(PinQuestion question) {
        asked.set(question);
        try {
            return Optional.ofNullable(answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .orElseGet(NewPinAnswer.TimedOut::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NewPinAnswer.Cancelled();
        } finally {
            asked.set(null);
        }
    }

    /// What the page has to ask now.
    Optional<PinQuestion> question() {
        return Optional.ofNullable(asked.get());
    }

    /// The form that came back. An answer to a question that is not open any more is dropped; one
    /// that cannot be right is asked for again.
    void answer(Map<String, String> form) {
        question()
                .filter(open -> open.isAnsweredBy(form.getOrDefault("question", "")))
                .ifPresent(open -> answer(open, form));
    }

    private void answer(PinQuestion open, Map<String, String> form) {
        if ("cancel".equals(form.get("answer"))) {
            hand(open, new NewPinAnswer.Cancelled());
            return;
        }
        char[] present = form.getOrDefault("present", "").toCharArray();
        char[] fresh = form.getOrDefault("pin", "").toCharArray();
        char[] again = form.getOrDefault("again", "").toCharArray();
        try {
            Optional<String> fault = open.fault(present, fresh, again);
            if (fault.isPresent()) {
                asked.compareAndSet(open, open.again(numbers.incrementAndGet(), fault.get()));
            } else {
                hand(open, given(open, present, fresh));
            }
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(fresh, '\0');
            Arrays.fill(again, '\0');
        }
    }

    private static NewPinAnswer given(PinQuestion question, char[] present, char[] fresh) {
        Optional<Pin> was =
                question.wanted() == PinQuestion.Wanted.CHANGE
                        ? Optional.of(Pin.of(present))
                        : Optional.empty();
        return new NewPinAnswer.Given(was, Pin.of(fresh));
    }

    /// The card that the question was about is gone: nothing typed now can reach it.
    void withdraw() {
        question().ifPresent(open -> hand(open, new NewPinAnswer.Cancelled()));
    }

    private void hand(PinQuestion open, NewPinAnswer answer) {
        if (!asked.compareAndSet(open, null)) {
            return;
        }
        try {
            var _ = answers.offer(answer, 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
