// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.reader;

import java.time.Duration;
import java.util.List;
import org.jadeseal.piv.CardConnection;

/// The readers of this computer, as they are now. Safe for use by several threads.
public interface Readers extends AutoCloseable {

    /// Empty when there is no reader, or no service that knows of readers.
    List<ReaderState> list();

    /// Takes the card in that reader for this program alone, until the connection is closed;
    /// closing resets the card, so that no PIN stays given.
    ///
    /// @param readerName as in [ReaderState]
    /// @throws org.jadeseal.piv.CardUnreachableException if there is no such reader, or no card in
    ///   it
    /// @throws ReaderTakenException if another program holds the card
    CardConnection connect(String readerName);

    /// Waits until a reader or a card came or went since the last `list()`.
    ///
    /// @return whether something changed; false after `longest`, or when `close()` is called
    boolean awaitChange(Duration longest);

    @Override
    void close();
}
