// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;

/// Listens between the program and the card, where secrets have to be in the clear, and remembers
/// each of them: what they are is then looked for everywhere else.
///
/// @param readers closed by their owner
/// @param pins digits, without what fills them up
/// @param puks one character for each of eight bytes
record Eavesdropper(Readers readers, Set<String> pins, Set<String> puks) implements Readers {

    private static final int VERIFY = 0x20;
    private static final int CHANGE = 0x24;
    private static final int RESET = 0x2C;
    private static final int PIN = 0x80;
    private static final int HEAD = 5;
    private static final int LENGTH = 8;

    Eavesdropper(Readers readers) {
        this(readers, new ConcurrentSkipListSet<>(), new ConcurrentSkipListSet<>());
    }

    @Override
    public List<ReaderState> list() {
        return readers.list();
    }

    @Override
    public CardConnection connect(String readerName) {
        CardConnection connection = readers.connect(readerName);
        return new CardConnection() {
            @Override
            public byte[] transmit(byte[] command) {
                listen(command);
                return connection.transmit(command);
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    @Override
    public boolean awaitChange(Duration longest) {
        return readers.awaitChange(longest);
    }

    @Override
    public void close() {
        // the readers are somebody else's
    }

    private void listen(byte[] command) {
        int first = HEAD;
        int second = HEAD + LENGTH;
        boolean ofPin = command.length > 3 && Byte.toUnsignedInt(command[3]) == PIN;
        switch (command.length > HEAD ? Byte.toUnsignedInt(command[1]) : 0) {
            case VERIFY -> pin(command, first);
            case CHANGE -> {
                if (ofPin) {
                    pin(command, first);
                    pin(command, second);
                } else {
                    puk(command, first);
                    puk(command, second);
                }
            }
            case RESET -> {
                if (command[2] == 0) {
                    puk(command, first);
                    pin(command, second);
                } else {
                    pin(command, first);
                }
            }
            default -> {}
        }
    }

    private void pin(byte[] command, int from) {
        String padded = text(command, from);
        pins.add(padded.substring(0, (padded + "\u00FF").indexOf('\u00FF')));
    }

    private void puk(byte[] command, int from) {
        puks.add(text(command, from));
    }

    private static String text(byte[] command, int from) {
        return new String(command, from, LENGTH, StandardCharsets.ISO_8859_1);
    }
}
