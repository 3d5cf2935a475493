// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.util.HexFormat;
import java.util.Random;

/// Commands that nobody meant, mostly shaped like real ones.
final class RandomCommands {

    private static final String[] INSTRUCTIONS = {
        "20", "24", "2C", "47", "87", "A4", "C0", "CB", "DB", "F5", "F6", "F7", "F8", "F9", "FA",
        "FB", "FD", "FE", "FF", "00"
    };
    private static final String[] REFERENCES = {
        "80", "81", "82", "94", "95", "9A", "9B", "9C", "9D", "9E", "9F", "F9", "FF", "00", "02"
    };
    private static final String[] ALGORITHMS = {
        "05", "07", "08", "0A", "11", "14", "00", "FF", "3F"
    };
    private static final int[] TAGS = {
        0x7C, 0x80, 0x81, 0x82, 0x85, 0xAC, 0xAA, 0x5C, 0x53, 0x5F, 0xC1, 0x0A, 0, 1, 2, 3, 6, 0x10
    };

    private final Random random;

    RandomCommands(Random random) {
        this.random = random;
    }

    /// RSA keys are left out of what may be generated: they take long.
    String next() {
        String type = random.nextInt(8) == 0 ? "10" : "00";
        String instruction = INSTRUCTIONS[random.nextInt(INSTRUCTIONS.length)];
        String p1 =
                random.nextBoolean()
                        ? ALGORITHMS[random.nextInt(ALGORITHMS.length)]
                        : REFERENCES[random.nextInt(REFERENCES.length)];
        String p2 = REFERENCES[random.nextInt(REFERENCES.length)];
        byte[] data = data(instruction.equals("47"));
        String length = HexFormat.of().toHexDigits((byte) data.length);
        String body = data.length == 0 ? "" : length + HexFormat.of().formatHex(data);
        return type + instruction + p1 + p2 + body + (random.nextBoolean() ? "00" : "");
    }

    private byte[] data(boolean isGeneration) {
        byte[] data = new byte[random.nextInt(4) == 0 ? random.nextInt(250) : random.nextInt(40)];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt() : tag());
        }
        if (data.length > 2 && random.nextBoolean()) {
            data[1] = (byte) (data.length - 2);
        }
        if (data.length > 4 && random.nextInt(4) == 0) {
            data[0] = (byte) (isGeneration ? 0xAC : 0x7C);
            data[3] = (byte) (data.length - 4);
        }
        return data;
    }

    private int tag() {
        return TAGS[random.nextInt(TAGS.length)];
    }
}
