// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.security.SecureRandom;
import java.util.Arrays;

/// Draws what the letters carry, each outcome as likely as any other.
final class SecretDraw {

    /// Digits and capital letters without 0, O, 1 and I: 5 bits a sign.
    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    static final int PIN_DIGITS = 8;
    static final int PASSWORD_SIGNS = 12;

    private final SecureRandom random;

    SecretDraw(SecureRandom random) {
        this.random = random;
    }

    /// A PIN the card will take. Asked here, not of the card: a PIN that the card refuses uses up
    /// the permission to set one.
    LetterSecret pin() {
        char[] digits = new char[PIN_DIGITS];
        do {
            fill(digits, "0123456789");
        } while (isSimple(digits));
        return new LetterSecret(digits);
    }

    /// A website password of 60 bits.
    LetterSecret password() {
        char[] signs = new char[PASSWORD_SIGNS];
        fill(signs, ALPHABET);
        return new LetterSecret(signs);
    }

    /// One digit repeated, or a run up or down, also across 9 and 0: the rules of the card.
    static boolean isSimple(char[] digits) {
        int[] steps = new int[digits.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.floorMod(digits[i + 1] - digits[i], 10);
        }
        int first = steps[0];
        return (first == 0 || first == 1 || first == 9)
                && Arrays.stream(steps).allMatch(step -> step == first);
    }

    private void fill(char[] signs, String alphabet) {
        for (int i = 0; i < signs.length; i++) {
            signs[i] = alphabet.charAt(random.nextInt(alphabet.length()));
        }
    }
}
