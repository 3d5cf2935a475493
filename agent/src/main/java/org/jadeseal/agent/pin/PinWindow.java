// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import com.formdev.flatlaf.FlatLightLaf;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.swing.SwingUtilities;

/// Asks in a window of our own, always on top: which site, which account, which act, which card,
/// how many tries. Closes by itself after a minute.
public final class PinWindow implements PinSource {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public PinWindow() {
        FlatLightLaf.setup();
        PinFonts.install();
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        var answer = new CompletableFuture<PinAnswer>();
        var frame = new CompletableFuture<PinFrame>();
        SwingUtilities.invokeLater(() -> frame.complete(PinFrame.show(request, answer)));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new PinAnswer.TimedOut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PinAnswer.Cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window of the PIN failed", e);
        } finally {
            SwingUtilities.invokeLater(() -> frame.join().dispose());
        }
    }

    @Override
    public boolean canAskAgain() {
        return true;
    }
}
