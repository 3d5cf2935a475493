// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.BitSet;

/// The federal agency smart credential number, which every CHUID has to carry: 40 signs of five
/// bits (TIG SCEPACS 2.3, section 2.1). Each sign has its lowest bit first, then odd parity.
final class FascN {

    static final int LENGTH = 25;

    private static final int SIGN_BITS = 5;
    private static final String NOT_FEDERAL = "S9999F9999F999999F0F1F0000000000300001E";

    private FascN() {}

    /// Agency '9999', which means that the GUID identifies the card (SP 800-73-5 Part 1, 3.1.2).
    static byte[] notFederal() {
        BitSet bits = new BitSet();
        int check = 0;
        for (int i = 0; i < NOT_FEDERAL.length(); i++) {
            int value = value(NOT_FEDERAL.charAt(i));
            check ^= value;
            put(bits, i, value);
        }
        put(bits, NOT_FEDERAL.length(), check);
        return packed(bits);
    }

    private static int value(char sign) {
        return switch (sign) {
            case 'S' -> 0b1011; // start sentinel
            case 'F' -> 0b1101; // field separator
            case 'E' -> 0b1111; // end sentinel
            default -> sign - '0';
        };
    }

    private static void put(BitSet bits, int index, int value) {
        int first = index * SIGN_BITS;
        for (int bit = 0; bit < 4; bit++) {
            bits.set(first + bit, ((value >> bit) & 1) == 1);
        }
        bits.set(first + 4, Integer.bitCount(value) % 2 == 0);
    }

    private static byte[] packed(BitSet bits) {
        byte[] packed = new byte[LENGTH];
        bits.stream().forEach(bit -> packed[bit / 8] |= (byte) (0x80 >> bit % 8));
        return packed;
    }
}
