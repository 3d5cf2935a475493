// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// Opens EME-OAEP with SHA-256, MGF1 with SHA-256 and an empty label (RFC 8017, 7.1.2).
///
/// ```
/// block ::= 00, masked seed (32), masked ( label hash (32), 00…00, 01, message )
/// ```
///
/// Looks at every byte whatever it finds, so that time tells little about where the padding breaks.
final class OaepBlock {

    private static final String DIGEST = "SHA-256";
    private static final int HASH = 32;

    private OaepBlock() {}

    static Optional<byte[]> open(byte[] block) {
        byte[] seed = Arrays.copyOfRange(block, 1, 1 + HASH);
        byte[] rest = Arrays.copyOfRange(block, 1 + HASH, block.length);
        mask(seed, rest);
        mask(rest, seed);
        byte[] label = SignatureInput.digest(DIGEST, new byte[0]);
        int wrong = block[0];
        for (int i = 0; i < HASH; i++) {
            wrong |= rest[i] ^ label[i];
        }
        return opened(rest, wrong);
    }

    private static Optional<byte[]> opened(byte[] rest, int wrongSoFar) {
        int wrong = wrongSoFar;
        int separator = 0;
        int found = 0;
        for (int i = HASH; i < rest.length; i++) {
            int isOne = Pkcs1Block.isZero(rest[i] ^ 1) & ~found;
            separator |= isOne & i;
            found |= isOne;
            wrong |= rest[i] & ~found;
        }
        wrong |= ~found;
        byte[] message = Arrays.copyOfRange(rest, separator + 1, rest.length);
        Arrays.fill(rest, (byte) 0);
        return (wrong & 0xFF) == 0 ? Optional.of(message) : Optional.empty();
    }

    /// Combines `target` with MGF1 of `source` (RFC 8017, B.2.1).
    private static void mask(byte[] target, byte[] source) {
        byte[] input = Arrays.copyOf(source, source.length + 4);
        for (int counter = 0; counter * HASH < target.length; counter++) {
            input[source.length + 3] = (byte) counter;
            byte[] piece = SignatureInput.digest(DIGEST, input);
            for (int i = 0; i < HASH && counter * HASH + i < target.length; i++) {
                target[counter * HASH + i] ^= piece[i];
            }
        }
    }
}
