// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

/// What the holder is told when a new PIN is to be set.
///
/// @param about who asks, for which card; its tries are those of the present PIN
/// @param withPresent whether the present PIN is asked as well
/// @param complaint why it is asked again
public record NewPinRequest(PinRequest about, boolean withPresent, Complaint complaint) {

    /// What was wrong the last time.
    public enum Complaint {
        NONE,
        /// The present PIN was wrong.
        WRONG_PRESENT,
        /// The card did not take the new one.
        REFUSED
    }
}
