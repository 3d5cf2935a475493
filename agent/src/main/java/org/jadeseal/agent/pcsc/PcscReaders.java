// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.time.Duration;
import java.util.List;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;

/// The readers that PC/SC knows on this computer.
public final class PcscReaders implements Readers {

    /// How long another program may keep the card before we call it taken.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PcscLibrary library;
    private final PcscWatch watch;

    private PcscReaders(PcscLibrary library) {
        this.library = library;
        this.watch = new PcscWatch(library);
    }

    /// Loads the PC/SC library; whether its service runs does not matter yet.
    ///
    /// @throws PcscMissingException if this computer has none
    public static PcscReaders open() {
        return new PcscReaders(PcscLibrary.load(Platform.of(System.getProperty("os.name", ""))));
    }

    @Override
    public List<ReaderState> list() {
        return watch.look().entrySet().stream()
                .map(reader ->
                        new ReaderState(
                                reader.getKey(), ReaderStates.isCardPresent(reader.getValue())))
                .toList();
    }

    @Override
    public CardConnection connect(String readerName) {
        return new PcscTurn(() -> PcscConnection.open(PcscContext.establish(library), readerName))
                .await(PATIENCE);
    }

    @Override
    public boolean awaitChange(Duration longest) {
        return watch.awaitChange(longest);
    }

    /// Wakes who waits in `awaitChange`. Open connections stay open.
    @Override
    public void close() {
        watch.close();
    }
}
