// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names a person in our own tables: 32 lower-case hexadecimal digits, shown to nobody.
public record SubscriberId(String value) {

    private static final int BYTES = 16;

    public SubscriberId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException(
                    "subscriber id must be 32 lower-case hexadecimal digits, was '" + value + "'");
        }
    }

    /// Draws one.
    public static SubscriberId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SubscriberId(HexFormat.of().formatHex(bytes));
    }
}
