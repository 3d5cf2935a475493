// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.util.Locale;
import java.util.Optional;

/// A Taiwanese identity number (身分證字號) or the resident number of the same make: a letter, nine
/// digits, the last a check digit. Prints itself masked.
public record NationalId(String value) {

    /// The letters in the order of their two-digit codes, 10 to 35.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private static final int FIRST_CODE = 10;

    public NationalId {
        if (!holds(value)) {
            throw new IllegalArgumentException(
                    "national ID must be a letter, one of 1, 2, 8, 9 and eight digits with a right"
                            + " check digit");
        }
    }

    /// Reads what was typed; empty when it is no such number.
    public static Optional<NationalId> parse(String typed) {
        String value = typed.strip().toUpperCase(Locale.ROOT);
        return holds(value) ? Optional.of(new NationalId(value)) : Optional.empty();
    }

    /// `A12345****`: the last four are hidden, as in government practice (`profiles.md` 2.2 (7)).
    public String masked() {
        return value.substring(0, 6) + "****";
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean holds(String value) {
        return value.matches("[A-Z][1289][0-9]{8}") && weightedSum(value) % 10 == 0;
    }

    /// The letter's code with weights 1 and 9, the digits with 8 down to 1, the check digit with 1.
    private static int weightedSum(String value) {
        int code = FIRST_CODE + LETTERS.indexOf(value.charAt(0));
        int sum = code / 10 + 9 * (code % 10);
        for (int i = 1; i <= 8; i++) {
            sum += (9 - i) * (value.charAt(i) - '0');
        }
        return sum + value.charAt(9) - '0';
    }
}
