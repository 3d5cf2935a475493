// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jadeseal.agent.words.AgentWords;

/// Asks in a window of our own, always on top: which site, which account, which act, which card,
/// how many tries. Closes by itself after a minute.
public final class PinWindow implements PinSource {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Three fields take longer than one.
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(2);

    /// Needs a display.
    public PinWindow() {
        Look.prepare();
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        return PinWindow.<PinAnswer>show(
                        "pin.title",
                        PATIENCE,
                        new PinAnswer.Cancelled(),
                        answer -> new PinForm(request, answer))
                .orElseGet(PinAnswer.TimedOut::new);
    }

    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        String title = request.withPresent() ? "newpin.title.change" : "newpin.title.reset";
        return PinWindow.<NewPinAnswer>show(
                        title,
                        LONG_PATIENCE,
                        new NewPinAnswer.Cancelled(),
                        answer -> new NewPinForm(request, answer))
                .orElseGet(NewPinAnswer.TimedOut::new);
    }

    @Override
    public ReaderTurn atReader(ReaderRequest request) {
        if (ReaderWords.isLastTry(request) && !confirmsLastTry(request.about())) {
            return new ReaderTurn.Declined();
        }
        CompletableFuture<Shown> window =
                Answer.opened(() ->
                        Shown.open(
                                AgentWords.say("keys.title"), new ReaderForm(request), () -> {}));
        return new ReaderTurn.Told(() -> Answer.close(window, Shown::dispose));
    }

    private static boolean confirmsLastTry(PinRequest about) {
        return PinWindow.<Boolean>show(
                        "keys.title", PATIENCE, false, answer -> new LastTryForm(about, answer))
                .orElse(false);
    }

    private static <T> Optional<T> show(
            String title, Duration patience, T cancelled, Function<Consumer<T>, PinPanel> inside) {
        var answer = new Answer<T>();
        CompletableFuture<Shown> window =
                answer.askedBy(() ->
                        Shown.open(
                                AgentWords.say(title),
                                inside.apply(answer::give),
                                () -> answer.give(cancelled)));
        try {
            return answer.await(patience, cancelled);
        } finally {
            Answer.close(window, Shown::dispose);
        }
    }

    @Override
    public boolean canAskAgain() {
        return true;
    }

    @Override
    public Optional<String> chooseReader(List<String> readers) {
        return new ReaderWindow().choose(readers);
    }

    private record Shown(OwnFrame frame, PinPanel form) {

        static Shown open(String title, PinPanel form, Runnable closed) {
            var frame = new OwnFrame(title, form, closed);
            frame.show(form.first());
            return new Shown(frame, form);
        }

        void dispose() {
            form.wipe();
            frame.dispose();
        }
    }
}
