// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;

/// A card PIN: 6 to 8 digits, filled up with 'FF' to 8 bytes (SP 800-73-5 Part 2, 2.4.3). Prints
/// nothing, is zeroed by `close()`.
public final class Pin implements AutoCloseable {

    public static final int SHORTEST = 6;
    public static final int LONGEST = 8;

    private final Secret padded;

    private Pin(Secret padded) {
        this.padded = padded;
    }

    /// The caller keeps, and zeroes, its own array.
    ///
    /// @throws IllegalArgumentException unless `isWellFormed(digits)`; the message does not quote
    ///   them
    public static Pin of(char[] digits) {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException(
                    "a PIN of %d characters that is not 6 to 8 digits".formatted(digits.length));
        }
        byte[] bytes = new byte[LONGEST];
        Arrays.fill(bytes, (byte) 0xFF);
        for (int i = 0; i < digits.length; i++) {
            bytes[i] = (byte) digits[i];
        }
        Secret padded = Secret.copyOf(bytes);
        Arrays.fill(bytes, (byte) 0);
        return new Pin(padded);
    }

    /// Whether these are 6 to 8 digits '0' to '9'.
    public static boolean isWellFormed(char[] digits) {
        boolean onlyDigits = true;
        for (char digit : digits) {
            onlyDigits &= digit >= '0' && digit <= '9';
        }
        return onlyDigits && digits.length >= SHORTEST && digits.length <= LONGEST;
    }

    /// Whether these digits are one repeated, or a run up or down (123456, 987654, 890123). Our own
    /// card refuses them as a new PIN; others may not.
    public static boolean isEasilyGuessed(char[] digits) {
        return isRun(digits, 0) || isRun(digits, 1) || isRun(digits, 9);
    }

    private static boolean isRun(char[] digits, int step) {
        for (int i = 1; i < digits.length; i++) {
            if ((digits[i] - digits[i - 1] + 10) % 10 != step) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        padded.close();
    }

    @Override
    public String toString() {
        return "Pin[hidden]";
    }

    /// The 8 bytes for a command, to be zeroed by the caller.
    byte[] copy() {
        return padded.copy();
    }
}
