// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Identifies one act of issuance, which may bring forth one or two certificates.
public record IssuanceId(UUID value) {

    /// Draws an identifier: the time in milliseconds, then 74 random bits (a version 7 UUID, RFC
    /// 9562 §5.7). What is issued together so stands together in each index, and a batch touches
    /// few of its pages.
    static IssuanceId drawn(Instant now, SecureRandom random) {
        long most = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
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
