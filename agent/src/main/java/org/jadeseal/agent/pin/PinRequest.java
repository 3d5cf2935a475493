// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.List;

/// What the holder is told when the PIN is asked: which site, which act, which account, which card,
/// how many tries.
///
/// @param site origin the agent dialled
/// @param act key of the act, as `apply`
/// @param reader as the computer names it
/// @param triesLeft 1 to 255
/// @param wrongBefore whether the PIN given last was wrong
/// @param here why it is asked by this program and not at the reader
public record PinRequest(
        String site,
        String act,
        Whose whose,
        String reader,
        int triesLeft,
        boolean wrongBefore,
        Here here) {

    /// Whose act it is.
    ///
    /// @param account masked
    /// @param signed what is signed behind the PIN, line by line; then it stands in the place of
    ///   account and holder, which nobody signs
    public record Whose(String account, String holder, List<Line> signed) {

        public Whose {
            signed = List.copyOf(signed);
        }
    }

    /// One line of what is signed, in words.
    public record Line(String label, String value) {}

    /// Why a PIN is typed at the computer.
    public enum Here {
        /// The reader has no keys.
        USUAL,
        /// Its keys cannot do this.
        READER_CANNOT,
        /// Its keys said that they can, and failed.
        READER_FAILED
    }
}
