// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.function.Supplier;
import org.jadeseal.piv.PinPolicy;

/// A PIN that the card has accepted, wherever it was typed.
interface PinUse {

    /// Sends a command that needs it.
    ///
    /// @param policy of the key that is used
    /// @param command one use of that key
    <T> T in(PinPolicy policy, Supplier<T> command);
}
