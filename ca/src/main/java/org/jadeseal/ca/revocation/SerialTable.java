// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import org.jadeseal.ca.x509.SerialNumber;

/// A hash table from serial numbers to [Slot]s in one array, without an object for each: five words
/// a row, of which the third holds the topmost bits of the serial, the code, and whether the row is
/// taken. Collisions go to the next row; nothing is ever removed.
final class SerialTable {

    private static final int WORDS = 5;
    private static final int CODE_SHIFT = 32;
    private static final long CODE_MASK = 31;
    private static final long TOP_MASK = 0xFFFF_FFFFL;
    private static final long TAKEN = 1L << 63;

    private final StampedLock lock = new StampedLock();
    private long[] words = new long[64 * WORDS];
    private int size;

    /// A serial number as three words; the third has at most 31 bits.
    private record Key(long low, long middle, long top) {

        static Key of(SerialNumber serial) {
            return new Key(
                    serial.value().longValue(),
                    serial.value().shiftRight(64).longValue(),
                    serial.value().shiftRight(128).longValue());
        }
    }

    Optional<Slot> find(SerialNumber serial) {
        Key key = Key.of(serial);
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            Optional<Slot> slot = slot(words, key);
            if (lock.validate(stamp)) {
                return slot;
            }
        }
        long read = lock.readLock();
        try {
            return slot(words, key);
        } finally {
            lock.unlockRead(read);
        }
    }

    void put(SerialNumber serial, Slot slot) {
        long stamp = lock.writeLock();
        try {
            if ((size + 1) * 5L > rows(words) * 3L) {
                grow();
            }
            Key key = Key.of(serial);
            int at = row(words, key.low(), key.middle(), key.top());
            if (words[at + 2] == 0) {
                size++;
            }
            words[at] = key.low();
            words[at + 1] = key.middle();
            words[at + 2] = TAKEN | ((long) slot.code() << CODE_SHIFT) | key.top();
            words[at + 3] = slot.since();
            words[at + 4] = slot.notAfter();
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void grow() {
        long[] larger = new long[words.length * 2];
        for (int from = 0; from < words.length; from += WORDS) {
            if (words[from + 2] != 0) {
                int to = row(larger, words[from], words[from + 1], words[from + 2] & TOP_MASK);
                System.arraycopy(words, from, larger, to, WORDS);
            }
        }
        words = larger;
    }

    /// While another thread writes, whatever is read here is thrown away by the caller; it must
    /// only come to an end.
    private static Optional<Slot> slot(long[] words, Key key) {
        int at = row(words, key.low(), key.middle(), key.top());
        long third = words[at + 2];
        return third == 0
                ? Optional.empty()
                : Optional.of(
                        new Slot(
                                (int) ((third >>> CODE_SHIFT) & CODE_MASK),
                                words[at + 3],
                                words[at + 4]));
    }

    /// Where the row of this key begins, or the free one where it belongs.
    private static int row(long[] words, long low, long middle, long top) {
        int mask = rows(words) - 1;
        int row = (int) mixed(low ^ Long.rotateLeft(middle, 32) ^ top) & mask;
        while (true) {
            int at = row * WORDS;
            boolean isFree = words[at + 2] == 0;
            boolean isOurs =
                    words[at] == low
                            && words[at + 1] == middle
                            && (words[at + 2] & TOP_MASK) == top;
            if (isFree || isOurs) {
                return at;
            }
            row = (row + 1) & mask;
        }
    }

    private static int rows(long[] words) {
        return words.length / WORDS;
    }

    /// Spreads serial numbers that are not random over the table; the constant is 2^64 divided by
    /// the golden ratio.
    private static long mixed(long key) {
        long product = key * 0x9E37_79B9_7F4A_7C15L;
        return product ^ (product >>> 32);
    }
}
