// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.trace;

import java.time.Duration;
import java.util.List;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.TracedConnection;

/// Other readers, with everything written down that goes through them.
///
/// @param readers closed together with these
public record TracedReaders(Readers readers, TraceFile trace) implements Readers {

    @Override
    public List<ReaderState> list() {
        return readers.list();
    }

    @Override
    public CardConnection connect(String readerName) {
        trace.write("# card in " + readerName);
        return new TracedConnection(readers.connect(readerName), trace::write);
    }

    @Override
    public boolean awaitChange(Duration longest) {
        return readers.awaitChange(longest);
    }

    @Override
    public void close() {
        readers.close();
    }
}
