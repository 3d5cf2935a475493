// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

/// Classes that a converter refuses for what they do.
final class ConverterCodeSamples {

    private ConverterCodeSamples() {}

    @Breaks({ConverterRule.LARGE_VARIABLE, ConverterRule.WIDE_VALUE})
    static class SumInVariable {
        static boolean isRoomFor(short length, short used) {
            int sum = length + used;
            return sum < 1000;
        }
    }

    @Breaks(ConverterRule.LARGE_VARIABLE)
    static class IntVariable {
        static boolean isSame(short length, short used) {
            int kept = length;
            return kept == used;
        }
    }

    @Breaks(ConverterRule.LARGE_VARIABLE)
    static class ForEach {
        static short last(byte[] values) {
            short last = 0;
            for (byte value : values) {
                last = value;
            }
            return last;
        }
    }

    @Breaks(ConverterRule.LARGE_ARRAY)
    static class IntArray {
        static Object made() {
            return new int[2];
        }
    }

    @Breaks(ConverterRule.LARGE_ARRAY)
    static class CharArray {
        static Object made() {
            return new char[] {1};
        }
    }

    @Breaks(ConverterRule.LARGE_ARITHMETIC)
    static class LongArithmetic {
        static boolean isLess(short length) {
            return length * 2L < length;
        }
    }

    @Breaks(ConverterRule.LARGE_ARITHMETIC)
    static class FloatArithmetic {
        static boolean isLess(short length) {
            return length * 1.5f < length;
        }
    }

    @Breaks(ConverterRule.LARGE_ARITHMETIC)
    static class DoubleArithmetic {
        static boolean isLess(short length) {
            return length * 1.5 < length;
        }
    }

    @Breaks(ConverterRule.LARGE_ARITHMETIC)
    static class ToChar {
        static short unsigned(short length) {
            return (short) ((char) length / 2);
        }
    }

    @Breaks({ConverterRule.LARGE_VARIABLE, ConverterRule.LARGE_ARITHMETIC})
    static class LongVariable {
        static short low(short length) {
            long kept = length;
            return (short) kept;
        }
    }

    @Breaks(ConverterRule.LARGE_CONSTANT)
    static class LargeConstant {
        static boolean isPositive(short length) {
            return (length & 0xFFFF) == length;
        }
    }

    @Breaks(ConverterRule.LARGE_CASE)
    static class LargeCase {
        static short of(short length) {
            return switch (length * 2) {
                case 40000 -> 1;
                default -> 0;
            };
        }
    }

    @Breaks(ConverterRule.ARRAY_OF_ARRAYS)
    static class ManyDimensions {
        static Object made() {
            return new byte[2][2];
        }
    }

    @Breaks(ConverterRule.ARRAY_OF_ARRAYS)
    static class ArrayOfArrays {
        static Object made() {
            return new byte[2][];
        }
    }

    @Breaks(ConverterRule.INVOKEDYNAMIC)
    static class Lambda {
        static Runnable made() {
            return () -> {};
        }
    }

    @Breaks(ConverterRule.METHOD_OF_OBJECT)
    static class MethodOfObject {
        static boolean isSame(Object one, Object other) {
            return one.equals(other);
        }
    }

    @Breaks(ConverterRule.SYNCHRONIZED_BLOCK)
    static class SynchronizedBlock {
        static short of(Object lock) {
            synchronized (lock) {
                return 1;
            }
        }
    }
}
