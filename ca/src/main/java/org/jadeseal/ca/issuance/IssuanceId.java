// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.SecureRandom;
import java.util.UUID;

/// Identifies one act of issuance, which may bring forth one or two certificates.
public record IssuanceId(UUID value) {

    /// Draws an identifier (a version 4 UUID, RFC 9562 §5.4).
    static IssuanceId random(SecureRandom random) {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new IssuanceId(new UUID(most, least));
    }

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
