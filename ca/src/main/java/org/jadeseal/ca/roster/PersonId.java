// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

/// Identifies the human being behind an officer's place, so that one person with two places is
/// still one person.
///
/// @param value 1 to 64 characters
public record PersonId(String value) {

    public PersonId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException(
                    "person id must have 1 to 64 characters, had " + value.length());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
