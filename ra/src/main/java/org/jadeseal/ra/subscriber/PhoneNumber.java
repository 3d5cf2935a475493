// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.util.Optional;

/// A telephone number for call-backs: digits, with an optional leading plus, and spaces or hyphens
/// between; an extension after `#`.
public record PhoneNumber(String value) {

    private static final String FORM = "\\+?[0-9][0-9 ()-]{5,22}[0-9](#[0-9]{1,6})?";

    public PhoneNumber {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException(
                    "phone number must be 7 to 24 digits and separators");
        }
    }

    /// Reads what was typed; empty when it is no number.
    public static Optional<PhoneNumber> parse(String typed) {
        String text = typed.strip();
        return text.matches(FORM) ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }
}
