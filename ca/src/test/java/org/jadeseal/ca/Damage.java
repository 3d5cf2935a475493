// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/// Octets that were sound once: where fuzzing starts, and what every build tries.
public final class Damage {

    private static final int[] LENGTHS = {0, 1, 0x7F, 0x80, 0x81, 0x82, 0x84, 0xFF};

    private Damage() {}

    /// The octets as they are, and then damaged in so many ways.
    public static Stream<byte[]> of(byte[] sound, int ways, Random random) {
        return Stream.concat(
                Stream.of(sound), Stream.generate(() -> once(sound, random)).limit(ways));
    }

    /// One damaged copy: a changed octet, a changed length, octets cut off, put in or left out.
    public static byte[] once(byte[] sound, Random random) {
        int at = random.nextInt(sound.length);
        byte[] damaged = sound.clone();
        switch (random.nextInt(5)) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged[at] = (byte) LENGTHS[random.nextInt(LENGTHS.length)];
            case 2 -> damaged = Arrays.copyOf(sound, at);
            case 3 -> damaged = spliced(sound, at, new byte[1 + random.nextInt(300)], at);
            default ->
                    damaged =
                            spliced(sound, at, new byte[0], at + random.nextInt(sound.length - at));
        }
        return damaged;
    }

    private static byte[] spliced(byte[] sound, int at, byte[] between, int from) {
        byte[] whole = Arrays.copyOf(sound, at + between.length + sound.length - from);
        System.arraycopy(between, 0, whole, at, between.length);
        System.arraycopy(sound, from, whole, at + between.length, sound.length - from);
        return whole;
    }
}
