// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.math.BigInteger;
import java.util.SplittableRandom;

/// Certificates that exist as numbers only, the same in every run.
///
/// @param count how many
/// @param every of so many, one is revoked: 1 for all of them
record Population(int count, int every) {

    /// One of ten is revoked.
    static Population ordinary(int count) {
        return new Population(count, 10);
    }

    /// All are revoked: every one stands on the list.
    static Population listed(int count) {
        return new Population(count, 1);
    }

    /// The number of the certificate at a place: 127 bits.
    BigInteger serial(int place) {
        SplittableRandom random = new SplittableRandom(20261122L + place);
        return BigInteger.valueOf(random.nextLong() >>> 1 | 1L << 62)
                .shiftLeft(64)
                .add(BigInteger.valueOf(random.nextLong() >>> 1));
    }

    boolean isRevoked(int place) {
        return place % every == 0;
    }
}
