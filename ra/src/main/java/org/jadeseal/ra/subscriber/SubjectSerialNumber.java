// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.util.random.RandomGenerator;

/// The attribute `serialNumber` of a person's certificates (X.520 §6.2.9): 16 digits, drawn once
/// per person and kept for good; tells namesakes apart.
public record SubjectSerialNumber(String value) {

    /// Those that begin with a 9 are for the people of programs that order certificates.
    private static final long LIMIT = 9_000_000_000_000_000L;

    public SubjectSerialNumber {
        if (!value.matches("[0-9]{16}")) {
            throw new IllegalArgumentException(
                    "subject serial number must be 16 digits, was '" + value + "'");
        }
    }

    /// Draws one; that it is new is for the register to say.
    public static SubjectSerialNumber random(RandomGenerator random) {
        return new SubjectSerialNumber("%016d".formatted(random.nextLong(LIMIT)));
    }
}
