// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.security.SecureRandom;

/// The human behind officer logins: `PE-` and ten signs. Two decisions of one person never count as
/// two (SEC-603, E15).
public record PersonId(String value) {

    private static final String PREFIX = "PE-";
    private static final int SIGNS = 10;

    public PersonId {
        if (!value.startsWith(PREFIX)
                || value.length() != PREFIX.length() + SIGNS
                || !CheckedCharacters.hold(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException(
                    "person id must be PE- and 10 signs with a check character, was '"
                            + value
                            + "'");
        }
    }

    /// Draws one.
    public static PersonId random(SecureRandom random) {
        return new PersonId(PREFIX + CheckedCharacters.random(SIGNS, random));
    }
}
