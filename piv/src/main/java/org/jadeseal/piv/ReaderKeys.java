// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Optional;

/// The keys of a reader that can ask for a PIN and give it to the card, past every program of the
/// computer (PC/SC part 10).
///
/// Both questions wait for the person, a minute at most. What a reader answers is a claim: some
/// drivers report success and have asked nobody.
public interface ReaderKeys {

    /// Asks for the PIN and sends VERIFY '80'.
    ///
    /// @return the two bytes of the card or of the reader; empty if it cannot after all
    Optional<byte[]> verify();

    /// Whether it can ask for a new PIN as well.
    boolean canChange();

    /// Asks for the present PIN and twice for the new one, and sends CHANGE REFERENCE DATA '80'.
    ///
    /// @return as `verify`
    Optional<byte[]> change();
}
