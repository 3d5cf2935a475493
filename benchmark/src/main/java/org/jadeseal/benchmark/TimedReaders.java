// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;

/// Other readers, whose cards' time is taken: how long they are at work for commands, those that
/// make keys or use them told apart.
final class TimedReaders implements Readers {

    /// GENERATE ASYMMETRIC KEY PAIR and GENERAL AUTHENTICATE (SP 800-73-4 part 2, §3.2.4, §3.3.2).
    private static final List<Integer> OF_KEYS = List.of(0x47, 0x87);

    private final Readers readers;
    private final LongAdder all = new LongAdder();
    private final LongAdder keys = new LongAdder();

    TimedReaders(Readers readers) {
        this.readers = readers;
    }

    /// Seconds of card work up to now.
    ///
    /// @param keys those that a key was made or used in
    record Spent(double all, double keys) {

        Spent since(Spent before) {
            return new Spent(all - before.all, keys - before.keys);
        }
    }

    Spent spent() {
        return new Spent(all.sum() / 1e9, keys.sum() / 1e9);
    }

    @Override
    public List<ReaderState> list() {
        return readers.list();
    }

    @Override
    public CardConnection connect(String readerName) {
        return new Timed(readers.connect(readerName));
    }

    @Override
    public boolean awaitChange(Duration longest) {
        return readers.awaitChange(longest);
    }

    @Override
    public void close() {
        readers.close();
    }

    private final class Timed implements CardConnection {

        private final CardConnection card;

        Timed(CardConnection card) {
            this.card = card;
        }

        @Override
        public byte[] transmit(byte[] command) {
            long begin = System.nanoTime();
            try {
                return card.transmit(command);
            } finally {
                long taken = System.nanoTime() - begin;
                all.add(taken);
                if (OF_KEYS.contains(command[1] & 0xFF)) {
                    keys.add(taken);
                }
            }
        }

        @Override
        public void close() {
            card.close();
        }
    }
}
