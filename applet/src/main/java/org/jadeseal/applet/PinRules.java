// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;

/**
 * What a PIN looks like: 6 to 8 digits, padded to 8 bytes with 'FF' (SP 800-73-4 Part 2, 2.4.3). A
 * new one must not be one digit repeated nor a run up or down (123456, 987654, 890123).
 */
final class PinRules {

    private static final byte MINIMUM = 6;
    private static final byte PADDING = (byte) 0xFF;

    /** Refuses what cannot be a PIN before a try is spent on it. */
    static void requireFormat(byte[] buffer, short offset) {
        if (digits(buffer, offset) < MINIMUM) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
    }

    /** Refuses a new PIN that is easily guessed. */
    static void requireStrong(byte[] buffer, short offset) {
        requireFormat(buffer, offset);
        short count = digits(buffer, offset);
        if (isRun(buffer, offset, count, (short) 0)
                || isRun(buffer, offset, count, (short) 1)
                || isRun(buffer, offset, count, (short) 9)) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
    }

    /** The number of digits before the padding; 0 when there is anything else. */
    private static short digits(byte[] buffer, short offset) {
        short count = 0;
        while (count < ReferenceData.LENGTH && isDigit(buffer[(short) (offset + count)])) {
            count++;
        }
        for (short i = count; i < ReferenceData.LENGTH; i++) {
            if (buffer[(short) (offset + i)] != PADDING) {
                return 0;
            }
        }
        return count;
    }

    private static boolean isDigit(byte value) {
        return value >= 0x30 && value <= 0x39;
    }

    /** Whether each digit is the one before plus a step, modulo 10. */
    private static boolean isRun(byte[] buffer, short offset, short count, short step) {
        for (short i = 1; i < count; i++) {
            short before = buffer[(short) (offset + i - 1)];
            short difference = (short) ((short) (buffer[(short) (offset + i)] - before + 10) % 10);
            if (difference != step) {
                return false;
            }
        }
        return true;
    }

    private PinRules() {}
}
