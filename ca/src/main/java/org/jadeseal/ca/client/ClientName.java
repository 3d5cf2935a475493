// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.regex.Pattern;

/// What a program that orders certificates is called.
///
/// @param value 2 to 32 lower-case letters, digits and hyphens
public record ClientName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public ClientName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "client must be called by 2 to 32 lower-case letters, digits and hyphens, was '"
                            + value
                            + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
