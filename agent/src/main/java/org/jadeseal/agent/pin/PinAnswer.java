// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import org.jadeseal.piv.Pin;

/// What came of asking for a PIN.
public sealed interface PinAnswer {

    /// The receiver closes the PIN when it has used it.
    record Given(Pin pin) implements PinAnswer {}

    record Cancelled() implements PinAnswer {}

    record TimedOut() implements PinAnswer {}
}
