// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import org.jspecify.annotations.Nullable;

/// Classes that a converter refuses for what they declare, and one that it takes.
final class ConverterSamples {

    private ConverterSamples() {}

    @Breaks({})
    static class Plain {
        static final byte[] TAG = {0x5C, (byte) 0x81};
        static final short[] SIZES = {256, -1};
        static final boolean[] FLAGS = {true, false};

        short used;

        boolean isRoomFor(short length, boolean isTwice) {
            byte[] kept = new byte[2];
            kept[(short) (length - 1)]++;
            used++;
            short sum = (short) ((isTwice ? length * 2 : length) + used);
            return sum < 1000 && (sum >> 3) != 7 && sum % 3 == kept[0] && isKnown(length);
        }

        static boolean isKnown(short length) {
            try {
                return switch (length) {
                    case 1 -> TAG[0] == SIZES[0];
                    case 300 -> FLAGS[(short) (length & 1)];
                    default -> false;
                };
            } catch (RuntimeException refused) {
                return false;
            }
        }
    }

    @Breaks(ConverterRule.LARGE_FIELD)
    static class IntField {
        int count;
    }

    @Breaks(ConverterRule.LARGE_FIELD)
    static class CharArrayField {
        static char @Nullable [] name;
    }

    @Breaks(ConverterRule.LARGE_PARAMETER)
    interface IntParameter {
        void take(int value);
    }

    @Breaks(ConverterRule.LARGE_PARAMETER)
    interface LongResult {
        long give();
    }

    @Breaks(ConverterRule.LARGE_REFERENCE)
    static class CallWithInt {
        static short positive(short value) {
            return (short) Math.abs(value);
        }
    }

    @Breaks(ConverterRule.ARRAY_OF_ARRAYS)
    static class ArrayOfArraysField {
        byte @Nullable [][] rows;
    }

    @Breaks(ConverterRule.SYNCHRONIZED_METHOD)
    static class SynchronizedMethod {
        static synchronized void run() {}
    }

    @Breaks(ConverterRule.NATIVE_METHOD)
    static class NativeMethod {
        static native void run();
    }

    @Breaks(ConverterRule.STATIC_INITIALIZER)
    static class CallingInitializer {
        static final byte[] MADE = made();

        static byte[] made() {
            return new byte[2];
        }
    }

    @Breaks(ConverterRule.STATIC_INITIALIZER)
    static class CreatingInitializer {
        static final Object LOCK = new Object();
    }

    @Breaks(ConverterRule.STATIC_INITIALIZER)
    static class CopyingInitializer {
        static final byte[] COPY = Plain.TAG;
    }

    @Breaks(ConverterRule.STATIC_INITIALIZER)
    static class ChangingInitializer {
        static short next = 1;
    }
}
