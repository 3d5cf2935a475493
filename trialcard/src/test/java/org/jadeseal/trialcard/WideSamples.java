// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

/// Classes of which the results are others with 16 bits.
final class WideSamples {

    private WideSamples() {}

    @Breaks(ConverterRule.WIDE_VALUE)
    static class Compared {
        static boolean isRoomFor(short length, short used) {
            return length + used < 1000;
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class ComparedOnOneWay {
        static boolean isRoomFor(short length, short used, boolean isBoth) {
            return (isBoth ? length + used : length) < 1000;
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class ComparedAfterCall {
        static boolean isRoomFor(short length, short used) {
            return length + used < most(used);
        }

        static short most(short used) {
            return used;
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class ComparedAfterAnd {
        static boolean isEven(short length, short used) {
            return ((length + used) & -2) > used;
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class Divided {
        static short mean(short length, short used) {
            return (short) ((length + used) / 2);
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class Shifted {
        static short mean(short length, short used) {
            return (short) ((length + used) >> 1);
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class Negated {
        static boolean isLess(short length) {
            return -length > 0;
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class ShiftedWithoutSign {
        static boolean isMore(short length) {
            return length >>> 1 > 1000;
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class Index {
        static byte at(byte[] buffer, short offset) {
            return buffer[offset + 1];
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class IndexOfWrite {
        static void put(byte[] buffer, short offset) {
            buffer[offset + 1] = 1;
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class LengthOfArray {
        static byte[] made(short length) {
            return new byte[length + 1];
        }
    }

    @Breaks(ConverterRule.WIDE_VALUE)
    static class Chosen {
        static short of(short length, short used) {
            return switch (length + used) {
                case 1 -> 1;
                default -> 0;
            };
        }
    }
}
