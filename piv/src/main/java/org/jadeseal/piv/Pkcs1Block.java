// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// Opens EME-PKCS1-v1_5 (RFC 8017, 7.2.2): 00 02, at least eight non-zero bytes, 00, message.
///
/// Looks at every byte whatever it finds, so that time tells little about where the padding breaks.
final class Pkcs1Block {

    private static final int SHORTEST_PADDING = 8;

    private Pkcs1Block() {}

    static Optional<byte[]> open(byte[] block) {
        int wrong = block[0] | (block[1] ^ 2);
        int separator = 0;
        int found = 0;
        for (int i = 2; i < block.length; i++) {
            int isFirstZero = isZero(block[i]) & ~found;
            separator |= isFirstZero & i;
            found |= isFirstZero;
        }
        // Negative exactly when the separator comes too early, or not at all.
        wrong |= (separator - (2 + SHORTEST_PADDING)) >>> 31;
        byte[] message = Arrays.copyOfRange(block, separator + 1, block.length);
        return (wrong & 0xFF) == 0 ? Optional.of(message) : Optional.empty();
    }

    /// All ones for zero, else zero.
    static int isZero(int value) {
        return ((value & 0xFF) - 1) >> 31;
    }
}
