// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.util.Optional;

/// Counts entries and adds up a mixture of what stands in each, so that two readings of the same
/// entries can be compared without keeping them. Accidents are found, whatever their order; it is
/// no protection against somebody who wants two lists to look alike. For one thread.
public final class ListTally {

    private static final int SERIAL_MULTIPLIER = 31;

    private long count;
    private long sum;

    /// Adds an entry.
    ///
    /// @param serial the content of the INTEGER
    /// @param reasonCode 0 when the entry has none
    public void add(
            byte[] serial,
            Instant revocationDate,
            int reasonCode,
            Optional<Instant> invalidityDate) {
        add(
                hash(serial, 0, serial.length),
                revocationDate.getEpochSecond(),
                reasonCode,
                invalidityDate.map(Instant::getEpochSecond).orElse(0L));
    }

    void add(long serial, long revoked, int reasonCode, long invalid) {
        count++;
        sum += mixed(mixed(mixed(serial + reasonCode) + revoked) + invalid);
    }

    /// Of the octets of a serial number and their count; eight at a time, since there may be a
    /// million.
    static long hash(byte[] octets, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        while (at < to) {
            long word = 0;
            for (int end = Math.min(at + Long.BYTES, to); at < end; at++) {
                word = word << 8 | (octets[at] & 0xFF);
            }
            hash = mixed(hash * SERIAL_MULTIPLIER + word);
        }
        return hash;
    }

    /// The finalizer of SplitMix64.
    private static long mixed(long value) {
        long a = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return b ^ (b >>> 31);
    }

    boolean isSameAs(ListTally other) {
        return count == other.count && sum == other.sum;
    }

    long count() {
        return count;
    }
}
