// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What a holder tells the help desk: eight signs without look-alikes. It opens nothing but a page
/// of findings, for officers only.
public record SelfTestCode(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    public SelfTestCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException(
                    "a code has 8 signs of " + ALPHABET + ", was '" + value + "'");
        }
    }

    static SelfTestCode random(RandomGenerator random) {
        StringBuilder drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new SelfTestCode(drawn.toString());
    }

    /// Reads what somebody typed: any case, spaces and hyphens allowed.
    public static Optional<SelfTestCode> parse(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String value = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isCode(value) ? Optional.of(new SelfTestCode(value)) : Optional.empty();
    }

    /// As it is read out: `7Q2F-8K4M`.
    public String spaced() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
    }
}
