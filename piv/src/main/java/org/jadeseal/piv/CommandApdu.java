// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;

/// A command to the card (ISO/IEC 7816-4, 5.1): header, data, and as many answer bytes as there
/// are.
///
/// Data of more than 255 bytes takes the extended form; [ChainedConnection] cuts that into pieces
/// for the card. The data may be secret, so nothing in here keeps a copy of it.
final class CommandApdu {

    static final int LONGEST_SHORT = 255;

    private static final int HEADER = 4;
    private static final int LONGEST = 65_535;

    private CommandApdu() {}

    /// @param data at most 65 535 bytes
    static byte[] encode(Instruction instruction, int p1, int p2, byte[] data) {
        byte[] header = {0, (byte) instruction.code(), (byte) p1, (byte) p2};
        return data.length > LONGEST_SHORT ? extended(header, data) : shortForm(header, data);
    }

    /// CLA INS P1 P2 Lc data Le, or CLA INS P1 P2 Le, with Le = 256.
    static byte[] shortForm(byte[] header, byte[] data) {
        int dataAt = data.length == 0 ? HEADER : HEADER + 1;
        byte[] encoded = Arrays.copyOf(header, dataAt + data.length + 1);
        if (data.length > 0) {
            encoded[HEADER] = (byte) data.length;
        }
        System.arraycopy(data, 0, encoded, dataAt, data.length);
        return encoded;
    }

    /// The header of an encoded command.
    static byte[] header(byte[] encoded) {
        if (encoded.length < HEADER) {
            throw new IllegalArgumentException(
                    "a command of " + encoded.length + " bytes, expected at least 4");
        }
        return Arrays.copyOf(encoded, HEADER);
    }

    /// The data of an encoded command, short or extended.
    static byte[] data(byte[] encoded) {
        if (encoded.length <= HEADER + 1) {
            return new byte[0];
        }
        boolean extended = encoded[HEADER] == 0;
        int from = extended ? HEADER + 3 : HEADER + 1;
        if (from > encoded.length) {
            throw new IllegalArgumentException(
                    "a command of %d bytes that breaks off in its length"
                            .formatted(encoded.length));
        }
        int length = extended ? extendedLength(encoded) : Byte.toUnsignedInt(encoded[HEADER]);
        if (from + length > encoded.length) {
            throw new IllegalArgumentException(
                    "a command of %d bytes that announces %d of data"
                            .formatted(encoded.length, length));
        }
        return Arrays.copyOfRange(encoded, from, from + length);
    }

    /// CLA INS P1 P2 00 Lc Lc data Le Le, with Le = 65 536.
    private static byte[] extended(byte[] header, byte[] data) {
        if (data.length > LONGEST) {
            throw new IllegalArgumentException(
                    "command data of " + data.length + " bytes, expected at most 65535");
        }
        byte[] encoded = Arrays.copyOf(header, HEADER + 3 + data.length + 2);
        encoded[HEADER + 1] = (byte) (data.length >> 8);
        encoded[HEADER + 2] = (byte) data.length;
        System.arraycopy(data, 0, encoded, HEADER + 3, data.length);
        return encoded;
    }

    /// With nothing but an extended Le there is no data.
    private static int extendedLength(byte[] encoded) {
        return encoded.length == HEADER + 3
                ? 0
                : (Byte.toUnsignedInt(encoded[HEADER + 1]) << 8)
                        | Byte.toUnsignedInt(encoded[HEADER + 2]);
    }
}
