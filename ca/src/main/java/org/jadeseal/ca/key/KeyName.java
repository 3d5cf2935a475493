// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.util.regex.Pattern;

/// The name of a key in the ring, and of its file.
///
/// @param value 1 to 48 lower-case letters, digits and hyphens
public record KeyName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,47}");

    /// Signs checkpoints of the audit chain.
    public static final KeyName AUDIT = new KeyName("audit");

    public KeyName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "key name must be 1 to 48 lower-case letters, digits and hyphens, was '"
                            + value
                            + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
