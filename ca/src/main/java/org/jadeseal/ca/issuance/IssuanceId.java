// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.UUID;

/// Identifies one act of issuance, which may bring forth one or two certificates.
public record IssuanceId(UUID value) {

    /// Reads the text of an identifier.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static IssuanceId of(String text) {
        return new IssuanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
