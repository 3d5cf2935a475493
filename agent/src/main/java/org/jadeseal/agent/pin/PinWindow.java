// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jadeseal.agent.words.AgentWords;

/// Asks in a window of our own, always on top: which site, which account, which act, which card,
/// how many tries. Closes by itself after a minute.
public final class PinWindow implements PinSource {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Needs a display.
    public PinWindow() {
        Look.prepare();
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        var answer = new Answer<PinAnswer>();
        CompletableFuture<Shown> window = answer.askedBy(() -> Shown.open(request, answer));
        try {
            return answer.await(PATIENCE, new PinAnswer.Cancelled())
                    .orElseGet(PinAnswer.TimedOut::new);
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

    private record Shown(OwnFrame frame, PinForm form) {

        static Shown open(PinRequest request, Answer<PinAnswer> answer) {
            var form = new PinForm(request, answer::give);
            var frame =
                    new OwnFrame(
                            AgentWords.say("pin.title"),
                            form,
                            () -> answer.give(new PinAnswer.Cancelled()));
            frame.show(form.first());
            return new Shown(frame, form);
        }

        void dispose() {
            form.wipe();
            frame.dispose();
        }
    }
}
