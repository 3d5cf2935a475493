// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names one intended act, so that a double click, a reload or a lost answer brings the first
/// result again (G-IDEM, E7). 32 lower-case hexadecimal digits, put into the page with the form.
public record OperationToken(String value) {

    private static final int BYTES = 16;

    public OperationToken {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException(
                    "operation token must be 32 lower-case hexadecimal digits");
        }
    }

    /// Draws one.
    public static OperationToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OperationToken(HexFormat.of().formatHex(bytes));
    }
}
