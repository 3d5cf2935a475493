// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// What came of asking for the PIN on the keys of a reader (PC/SC part 10,
/// FEATURE_VERIFY_PIN_DIRECT).
public sealed interface ReaderPin {

    /// Somebody typed a PIN.
    ///
    /// @param outcome what the card said to it
    record Given(PinOutcome outcome) implements ReaderPin {}

    /// Somebody pressed the reader's key for that.
    record Cancelled() implements ReaderPin {}

    /// Nobody typed for a minute.
    record TimedOut() implements ReaderPin {}

    /// The reader has no keys, or says that it has and cannot use them.
    record NoKeys() implements ReaderPin {}
}
