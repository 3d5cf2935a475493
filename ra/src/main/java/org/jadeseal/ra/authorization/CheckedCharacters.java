// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.random.RandomGenerator;

/// Random names of 30 signs that nobody mistakes for one another, with a check character at the end
/// (Luhn's sum modulo 30: finds every single wrong sign and nearly every swap of neighbours).
final class CheckedCharacters {

    /// Without 0 and O, 1, I and L, U and V's double.
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BASE = ALPHABET.length();

    private CheckedCharacters() {}

    static String random(int length, RandomGenerator random) {
        StringBuilder name = new StringBuilder(length);
        for (int i = 1; i < length; i++) {
            name.append(ALPHABET.charAt(random.nextInt(BASE)));
        }
        return name.append(ALPHABET.charAt((BASE - sum(name, 2) % BASE) % BASE)).toString();
    }

    static boolean hold(String name) {
        return name.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
                && sum(name, 1) % BASE == 0;
    }

    /// @param factor 1 where the last sign is the check character, 2 where it is still to come
    private static int sum(CharSequence name, int factor) {
        int sum = 0;
        int weight = factor;
        for (int i = name.length() - 1; i >= 0; i--) {
            int product = weight * ALPHABET.indexOf(name.charAt(i));
            sum += product / BASE + product % BASE;
            weight = 3 - weight;
        }
        return sum;
    }
}
