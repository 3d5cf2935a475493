// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.util.Arrays;
import org.jadeseal.piv.Pin;

/// A PIN or a website password on its way to paper. Prints nothing, is zeroed by `close()`.
public final class LetterSecret implements AutoCloseable {

    private final char[] signs;

    /// Takes over the array and zeroes it in the end.
    LetterSecret(char[] signs) {
        this.signs = signs;
    }

    /// Number of signs.
    public int length() {
        return signs.length;
    }

    /// One sign: a printer draws sign by sign, so that the whole never becomes a `String`.
    ///
    /// @param index 0 to `length() - 1`
    public char at(int index) {
        return signs[index];
    }

    /// The same as a card takes it; the caller closes it.
    Pin toPin() {
        return Pin.of(signs);
    }

    /// One byte for each sign; the caller zeroes them.
    byte[] toAscii() {
        byte[] ascii = new byte[signs.length];
        for (int i = 0; i < signs.length; i++) {
            ascii[i] = (byte) signs[i];
        }
        return ascii;
    }

    @Override
    public void close() {
        Arrays.fill(signs, '\0');
    }

    @Override
    public String toString() {
        return "LetterSecret[hidden]";
    }
}
