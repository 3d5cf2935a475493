// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

/// Whether somebody was told to type at the reader.
public sealed interface ReaderTurn {

    /// They are told until this is closed; the caller meanwhile waits for the reader.
    ///
    /// @param untold ends the telling
    record Told(Runnable untold) implements ReaderTurn, AutoCloseable {

        @Override
        public void close() {
            untold.run();
        }
    }

    /// They gave up before: it was the last try.
    record Declined() implements ReaderTurn {}

    /// Nobody can be told from here: the PIN is asked as if the reader had no keys.
    record Nobody() implements ReaderTurn {}
}
