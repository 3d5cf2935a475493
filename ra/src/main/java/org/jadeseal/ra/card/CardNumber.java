// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The number printed on a card and its letters: eight signs of Crockford's base 32, random. It
/// proves nothing by itself.
public record CardNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    public CardNumber {
        if (!holds(value)) {
            throw new IllegalArgumentException(
                    "card number must be 8 signs of " + ALPHABET + ", was '" + value + "'");
        }
    }

    /// Draws one; that it is new is for the stock to say.
    public static CardNumber random(RandomGenerator random) {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CardNumber(number.toString());
    }

    /// Reads what a person typed; O counts as 0, I and L as 1. Empty when it is no card number.
    public static Optional<CardNumber> parse(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String value =
                typed.replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return holds(value) ? Optional.of(new CardNumber(value)) : Optional.empty();
    }

    /// The last four signs, as pages show them.
    public String tail() {
        return value.substring(LENGTH - 4);
    }

    private static boolean holds(String value) {
        return value.length() == LENGTH
                && value.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
    }
}
