// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

import java.util.regex.Pattern;

/// Identifies an officer's place in the roster.
///
/// @param value 1 to 32 letters, digits, dots and hyphens
public record OfficerId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,31}");

    public OfficerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "officer id must be 1 to 32 letters, digits, dots and hyphens, was '"
                            + value
                            + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
