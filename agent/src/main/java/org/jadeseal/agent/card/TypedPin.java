// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.function.Supplier;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PivCard;

/// A PIN that this program holds for a moment: it is given before each use of a key (SP 800-73 Part
/// 1, 'PIN Always').
record TypedPin(PivCard card, Pin pin) implements PinUse {

    @Override
    public <T> T in(PinPolicy policy, Supplier<T> command) {
        if (!(card.verify(pin) instanceof PinOutcome.Accepted)) {
            throw new IllegalStateException("the card refuses the PIN it accepted a moment ago");
        }
        return command.get();
    }
}
