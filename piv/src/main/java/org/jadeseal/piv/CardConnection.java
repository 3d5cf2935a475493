// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Optional;

/// A line to one card: a command APDU in, a response APDU out (ISO/IEC 7816-4).
///
/// Everything that speaks to a card speaks through this: PC/SC, the simulator, a recording. Not
/// safe for use by several threads.
@FunctionalInterface
public interface CardConnection extends AutoCloseable {

    /// Sends one command and waits for its answer.
    ///
    /// @param command 4 to 65 544 bytes
    /// @return at least two bytes, the last two being the status word
    /// @throws CardUnreachableException if the card or its reader is gone
    byte[] transmit(byte[] command);

    /// The reader's own keys, where it has some that can ask for a PIN.
    default Optional<ReaderKeys> readerKeys() {
        return Optional.empty();
    }

    /// Lets go of the card. A second call does nothing.
    @Override
    default void close() {}
}
