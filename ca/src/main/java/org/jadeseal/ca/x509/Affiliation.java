// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.Optional;

/// The organisation that the holder of a certificate represents.
///
/// @param organisation its full registered name, 1 to 64 characters
/// @param unit a part of it that has a legal name of its own
/// @param title a profession that was verified, for instance 專利師
public record Affiliation(
        String organisation,
        OrganisationIdentifier identifier,
        Optional<String> unit,
        Optional<String> title) {

    public Affiliation {
        require("organisation", organisation);
        unit.ifPresent(text -> require("unit", text));
        title.ifPresent(text -> require("title", text));
    }

    private static void require(String what, String text) {
        if (!NameRules.isPossible(text)) {
            throw new IllegalArgumentException(
                    what + " must have 1 to 64 visible, composed characters, was '" + text + "'");
        }
    }
}
