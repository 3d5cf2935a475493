// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.security.SecureRandom;

/// One officer's login: `OF-` and ten signs. A person may have had several; see [PersonId].
public record OfficerId(String value) {

    private static final String PREFIX = "OF-";
    private static final int SIGNS = 10;

    public OfficerId {
        if (!value.startsWith(PREFIX)
                || value.length() != PREFIX.length() + SIGNS
                || !CheckedCharacters.hold(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException(
                    "officer id must be OF- and 10 signs with a check character, was '"
                            + value
                            + "'");
        }
    }

    /// Draws one.
    public static OfficerId random(SecureRandom random) {
        return new OfficerId(PREFIX + CheckedCharacters.random(SIGNS, random));
    }
}
