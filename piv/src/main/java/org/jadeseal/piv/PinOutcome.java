// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// How a command that carries a PIN ended.
public sealed interface PinOutcome {

    record Accepted() implements PinOutcome {}

    /// `triesLeft` (1 to 15) before it blocks.
    record WrongPin(int triesLeft) implements PinOutcome {}

    /// No tries left: only a reset helps.
    record Blocked() implements PinOutcome {}

    /// The card does not like the new PIN (too simple, for example).
    record NewPinRefused() implements PinOutcome {}

    /// The unblock key did not open this directly before.
    record NotAuthorized() implements PinOutcome {}
}
