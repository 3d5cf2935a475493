// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.trialcard.TrialCard;
import org.jspecify.annotations.Nullable;

/// A tray of simulated cards, a file each, and one reader that takes one of them at a time.
///
/// Cards can be put in and pulled out at any moment, by any thread. A pulled card loses its power
/// at once: a command under way is torn, and connections to it are dead for good. Safe for use by
/// several threads.
public final class TrialTray implements Readers {

    /// What the reader is called on this computer.
    public static final String READER = "Jadeseal Trial Reader 00 00";

    private static final String SUFFIX = ".card";

    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable String inserted;
    private volatile @Nullable TrialCard card;
    private long changes;

    /// @param folder where the cards are kept; made when it is missing
    public TrialTray(Path folder) {
        this.folder = folder;
    }

    /// The names of all cards, in the reader or not.
    public List<String> cards() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(SUFFIX))
                    .map(f -> f.substring(0, f.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tray " + folder, e);
        }
    }

    /// The name of the card in the reader.
    public Optional<String> inserted() {
        lock.lock();
        try {
            return Optional.ofNullable(inserted);
        } finally {
            lock.unlock();
        }
    }

    /// Puts a card in, after pulling the one that is there. A name that is not in the tray yet is a
    /// new, blank card.
    ///
    /// @param name letters, digits and `-`, at most 40
    public void insert(String name) {
        if (!name.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "a card's name has 1 to 40 letters, digits and '-', was '" + name + "'");
        }
        lock.lock();
        try {
            takeOut();
            card = TrialCard.open(folder.resolve(name + SUFFIX));
            inserted = name;
            tell();
        } finally {
            lock.unlock();
        }
    }

    /// Pulls the card out; does nothing when there is none.
    public void remove() {
        lock.lock();
        try {
            takeOut();
            tell();
        } finally {
            lock.unlock();
        }
    }

    /// The file of a card.
    public Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    @Override
    public List<ReaderState> list() {
        return List.of(new ReaderState(READER, inserted().isPresent()));
    }

    @Override
    public CardConnection connect(String readerName) {
        lock.lock();
        try {
            TrialCard present = card;
            if (present == null || !readerName.equals(READER)) {
                throw new CardUnreachableException("no card in '" + readerName + "'");
            }
            present.powerOff();
            return new Line(present);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean awaitChange(Duration most) {
        lock.lock();
        try {
            long before = changes;
            long left = most.toNanos();
            while (changes == before && left > 0) {
                left = changed.awaitNanos(left);
            }
            return changes != before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        remove();
    }

    private void takeOut() {
        TrialCard present = card;
        card = null;
        inserted = null;
        if (present != null) {
            present.close();
        }
    }

    private void tell() {
        changes++;
        changed.signalAll();
    }

    /// A connection that lives as long as its card stays in the reader.
    private final class Line implements CardConnection {

        private final TrialCard mine;

        Line(TrialCard mine) {
            this.mine = mine;
        }

        @Override
        public byte[] transmit(byte[] command) {
            if (card != mine) {
                throw new CardUnreachableException("the card in '" + READER + "' was pulled");
            }
            byte[] answer = mine.transmit(command);
            if (card != mine) {
                throw new CardUnreachableException(
                        "the card in '" + READER + "' was pulled during a command");
            }
            return answer;
        }

        @Override
        public void close() {
            if (card == mine) {
                mine.powerOff();
            }
        }
    }
}
