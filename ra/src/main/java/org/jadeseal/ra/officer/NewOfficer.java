// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;

/// An officer to be enrolled.
///
/// @param name as shown to colleagues, 1 to 64 characters
/// @param login 2 to 32 lower-case letters, digits, dots and hyphens
/// @param roles exactly one (SEC-603); the register refuses more as a value
/// @param person empty for somebody who never had a login here
public record NewOfficer(String name, String login, Set<Role> roles, Optional<PersonId> person) {

    public NewOfficer {
        roles = Set.copyOf(roles);
        boolean _ = Field.text("officer", name).value().isEmpty(); // every login shows it
        if (name.isBlank() || name.codePointCount(0, name.length()) > 64) {
            throw new IllegalArgumentException("an officer's name must have 1 to 64 characters");
        }
        if (!login.matches("[a-z][a-z0-9.-]{1,31}")) {
            throw new IllegalArgumentException(
                    "a login must be 2 to 32 lower-case letters, digits, dots and hyphens, was '"
                            + login
                            + "'");
        }
    }
}
