// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Instant;

/// Octets of known number, written from the front. Lengths are DER's (X.690 §10.1).
final class DerOutput {

    /// RFC 5280 §5.1.2.4.
    static final Instant GENERALIZED_TIME_FROM = Instant.parse("2050-01-01T00:00:00Z");

    private final byte[] octets;
    private int length;

    DerOutput(int size) {
        this.octets = new byte[size];
    }

    /// How many octets an element takes whose content takes `content`.
    static int sizeOf(int content) {
        return 1 + lengthOctets(content) + content;
    }

    DerOutput header(int tag, int content) {
        octets[length++] = (byte) tag;
        int more = lengthOctets(content) - 1;
        if (more > 0) {
            octets[length++] = (byte) (0x80 | more);
        }
        for (int i = Math.max(more, 1) - 1; i >= 0; i--) {
            octets[length++] = (byte) (content >>> (8 * i));
        }
        return this;
    }

    DerOutput write(byte[] content) {
        return write(content, content.length);
    }

    DerOutput write(byte[] content, int count) {
        System.arraycopy(content, 0, octets, length, count);
        length += count;
        return this;
    }

    /// The octets, all of which must have been written. Not copied.
    byte[] finish() {
        if (length != octets.length) {
            throw new IllegalStateException(
                    "structure was counted as " + octets.length + " octets and has " + length);
        }
        return octets;
    }

    private static int lengthOctets(int content) {
        if (content < 0x80) {
            return 1;
        }
        return 1 + (39 - Integer.numberOfLeadingZeros(content)) / 8;
    }
}
