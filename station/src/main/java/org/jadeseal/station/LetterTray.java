// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

/// Where letters come out of the station.
public interface LetterTray {

    /// Finds out whether these letters can be printed, before the card is touched.
    ///
    /// @throws PrintFailedException if there is no printer, or a character it cannot draw
    void check(LetterFacts facts);

    /// Prints both letters, or neither. Keeps nothing of the secrets.
    ///
    /// @throws PrintFailedException if they did not come out; what did is void
    void print(LetterFacts facts, LetterSecret pin, LetterSecret password);

    /// Prints the PIN letter alone. Keeps nothing of the secret.
    ///
    /// @throws PrintFailedException if it did not come out, or has come out before
    void printPin(LetterFacts facts, LetterSecret pin);

    /// Prints the password letter alone. Keeps nothing of the secret.
    ///
    /// @throws PrintFailedException if it did not come out, or has come out before
    void printPassword(LetterFacts facts, LetterSecret password);
}
