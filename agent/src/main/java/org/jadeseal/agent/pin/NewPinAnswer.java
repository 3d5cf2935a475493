// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.Optional;
import org.jadeseal.piv.Pin;

/// What came of asking for a new PIN.
public sealed interface NewPinAnswer {

    /// The receiver closes both when it has used them.
    ///
    /// @param present where it was asked
    record Given(Optional<Pin> present, Pin fresh) implements NewPinAnswer {}

    record Cancelled() implements NewPinAnswer {}

    record TimedOut() implements NewPinAnswer {}
}
