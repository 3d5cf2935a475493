// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

/// How a letter left the house.
///
/// @param receipt what proves it: `signed` at the counter, the number of the registered letter by
///   post; 1 to 60 printable characters
public record Delivery(Way way, String receipt) {

    /// By which way.
    public enum Way {
        /// Handed to the holder against a signature.
        COUNTER,
        /// Posted by registered mail to the registered address.
        POST
    }

    private static final int LONGEST = 60;

    public Delivery {
        if (!fits(receipt)) {
            throw new IllegalArgumentException(
                    "a receipt has 1 to 60 printable characters, had " + receipt.length());
        }
    }

    /// Whether a receipt can be kept.
    public static boolean fits(String receipt) {
        return !receipt.isBlank()
                && receipt.length() <= LONGEST
                && receipt.chars().noneMatch(Character::isISOControl);
    }
}
