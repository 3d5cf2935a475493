// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.function.Consumer;
import javax.swing.JComponent;
import org.jadeseal.agent.words.AgentWords;

/// What is inside the window before the last try is made at the reader.
final class LastTryForm extends PinPanel {

    private static final long serialVersionUID = 1L;

    LastTryForm(PinRequest request, Consumer<Boolean> answered) {
        super(request);
        setFocusable(true);
        whole(Look.paragraph(AgentWords.say("pin.last"), Look.bold(), Look.SEAL, Look.WIDTH), 14);
        tries(request.triesLeft());
        buttons("keys.last.confirm", () -> answered.accept(true), () -> answered.accept(false));
    }

    /// No button, lest a key that was meant for something else presses it.
    @Override
    JComponent first() {
        return this;
    }

    @Override
    void wipe() {
        // nothing is typed here
    }
}
