// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

/// What the holder is told who is to type at the reader.
///
/// @param about who asks, for which card, how many tries
public record ReaderRequest(PinRequest about, Entry entry, Complaint complaint) {

    /// What is typed there.
    public enum Entry {
        /// The PIN.
        PIN,
        /// The PIN once more: the card wants it before each signature.
        PIN_AGAIN,
        /// The present PIN, and twice the new one.
        CHANGE,
        /// The new PIN, to see whether the card has it.
        NEW_PIN
    }

    /// What was wrong the last time.
    public enum Complaint {
        NONE,
        WRONG_PIN,
        /// Too few or too many digits, or two new PINs that differ.
        MISTYPED,
        /// The card did not take the new one.
        REFUSED
    }
}
