// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

/// The forms that a command APDU may have (ISO/IEC 7816-4, 5.1). The simulator falls over others,
/// where a chip answers that the length is wrong.
final class CommandForm {

    private static final int HEADER = 4;
    private static final int EXTENDED_HEADER = 7;

    private CommandForm() {}

    static boolean isOne(byte[] command) {
        int length = command.length;
        if (length <= HEADER + 1) {
            return length >= HEADER;
        }
        int announced = Byte.toUnsignedInt(command[HEADER]);
        if (announced > 0) {
            return isFollowed(length, HEADER + 1 + announced, 1);
        }
        if (length <= EXTENDED_HEADER) {
            return length == EXTENDED_HEADER;
        }
        int extended =
                (Byte.toUnsignedInt(command[HEADER + 1]) << 8)
                        | Byte.toUnsignedInt(command[HEADER + 2]);
        return extended > 0 && isFollowed(length, EXTENDED_HEADER + extended, 2);
    }

    /// By nothing, or by an expected length of so many bytes.
    private static boolean isFollowed(int length, int end, int expected) {
        return length == end || length == end + expected;
    }
}
