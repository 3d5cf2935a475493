// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The name of a website account: ten signs without look-alikes, the last a check character. Drawn
/// at random, derived from nothing (SEC-107).
public record AccountId(String value) {

    /// How many signs an account id has.
    public static final int LENGTH = 10;

    public AccountId {
        if (value.length() != LENGTH || !CheckedCharacters.hold(value)) {
            throw new IllegalArgumentException(
                    "account id must be 10 signs of "
                            + CheckedCharacters.ALPHABET
                            + " with a right check character");
        }
    }

    /// Draws one; that it is new is for the account table to say.
    public static AccountId random(RandomGenerator random) {
        return new AccountId(CheckedCharacters.random(LENGTH, random));
    }

    /// Reads what a person typed: any case, spaces and hyphens allowed. Empty when it cannot be an
    /// account id.
    public static Optional<AccountId> parse(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String value = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return value.length() == LENGTH && CheckedCharacters.hold(value)
                ? Optional.of(new AccountId(value))
                : Optional.empty();
    }

    /// As shown where others may look on: `K7M4-****-9A`.
    public String masked() {
        return value.substring(0, 4) + "-****-" + value.substring(8);
    }
}
