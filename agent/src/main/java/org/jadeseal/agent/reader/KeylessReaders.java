// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.reader;

import java.time.Duration;
import java.util.List;
import org.jadeseal.piv.CardConnection;

/// Other readers whose own keys are left alone: for a driver that says it has some and fails.
///
/// @param readers closed together with these
public record KeylessReaders(Readers readers) implements Readers {

    @Override
    public List<ReaderState> list() {
        return readers.list();
    }

    @Override
    public CardConnection connect(String readerName) {
        return new Keyless(readers.connect(readerName));
    }

    @Override
    public boolean awaitChange(Duration longest) {
        return readers.awaitChange(longest);
    }

    @Override
    public void close() {
        readers.close();
    }

    private record Keyless(CardConnection connection) implements CardConnection {

        @Override
        public byte[] transmit(byte[] command) {
            return connection.transmit(command);
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
