// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import javacard.framework.Util;
import javacard.security.KeyPair;

/// What the applet of a tearable card calls in place of its lasting writes: each one first gives
/// the power a chance to go away. Writes to transient arrays are no lasting ones.
///
/// Only for code that [TearableApplet] has changed; it must be public for that.
public final class LastingWrites {

    private LastingWrites() {}

    /// Before a field is written, a key set, a PIN changed, a transaction begun or committed.
    public static void next() {
        TxRuntime.current().ifPresent(TxRuntime::lastingWrite);
    }

    private static void next(Object array) {
        TxRuntime.current()
                .filter(runtime -> !runtime.isTransient(array))
                .ifPresent(TxRuntime::lastingWrite);
    }

    /// `KeyPair.genKeyPair`, which a test may do in less time.
    public static void genKeyPair(KeyPair pair) {
        next();
        TxRuntime.current().orElseThrow().keyMaker().accept(pair);
    }

    /// `bastore`, which serves two kinds of arrays.
    public static void store(Object array, int index, int value) {
        next(array);
        if (array instanceof byte[] bytes) {
            bytes[index] = (byte) value;
        } else {
            ((boolean[]) array)[index] = (value & 1) != 0;
        }
    }

    /// `sastore`.
    public static void store(short[] array, int index, int value) {
        next(array);
        array[index] = (short) value;
    }

    /// `aastore`.
    public static void store(Object[] array, int index, Object value) {
        next(array);
        array[index] = value;
    }

    /// `Util.setShort`, which is two writes.
    public static short setShort(byte[] array, short offset, short value) {
        next(array);
        array[offset] = (byte) (value >> 8);
        next(array);
        array[offset + 1] = (byte) value;
        return (short) (offset + 2);
    }

    /// `Util.arrayCopyNonAtomic`, which may stop in the middle.
    public static short arrayCopyNonAtomic(
            byte[] source, short from, byte[] target, short to, short length) {
        next(target);
        byte[] whole = new byte[length];
        System.arraycopy(source, from, whole, 0, length);
        int half = length / 2;
        System.arraycopy(whole, 0, target, to, half);
        next(target);
        System.arraycopy(whole, half, target, to + half, length - half);
        return (short) (to + length);
    }

    /// `Util.arrayFillNonAtomic`.
    public static short arrayFillNonAtomic(byte[] array, short offset, short length, byte value) {
        next(array);
        return Util.arrayFillNonAtomic(array, offset, length, value);
    }
}
