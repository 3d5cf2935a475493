// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.util.Optional;

/// Where letters go: a postal code of three, five or six digits and one line of 1 to 120
/// characters.
public record PostalAddress(String postalCode, String line) {

    private static final int MOST = 120;

    public PostalAddress {
        if (!holds(postalCode, line)) {
            throw new IllegalArgumentException(
                    "postal address must be a code of 3, 5 or 6 digits and a line of 1 to 120"
                            + " characters");
        }
    }

    /// Reads what was typed; empty when it is no address.
    public static Optional<PostalAddress> parse(String postalCode, String line) {
        String code = postalCode.strip();
        String text = line.strip();
        return holds(code, text) ? Optional.of(new PostalAddress(code, text)) : Optional.empty();
    }

    private static boolean holds(String postalCode, String line) {
        return postalCode.matches("[0-9]{3}|[0-9]{5}|[0-9]{6}")
                && !line.isBlank()
                && line.codePointCount(0, line.length()) <= MOST
                && line.codePoints().noneMatch(Character::isISOControl);
    }
}
