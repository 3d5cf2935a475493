// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

import java.util.Set;

/// An officer in the roster.
///
/// @param id the place in the roster
/// @param person the human being in that place
/// @param roles what this place may do; a place never holds RAO and RAS together
/// @param active false while the officer is suspended
public record Officer(OfficerId id, PersonId person, Set<OfficerRole> roles, boolean active) {

    public Officer {
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || roles.containsAll(Set.of(OfficerRole.RAO, OfficerRole.RAS))) {
            throw new IllegalArgumentException(
                    "officer " + id + " must hold a role, and not RAO and RAS together");
        }
    }

    /// Whether this officer may act in `role` today.
    public boolean mayActAs(OfficerRole role) {
        return active && roles.contains(role);
    }
}
