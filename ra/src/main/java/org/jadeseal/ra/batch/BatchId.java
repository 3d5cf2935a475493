// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// Names a batch: 32 lower-case hexadecimal digits, drawn at random.
public record BatchId(String value) {

    private static final String FORM = "[0-9a-f]{32}";

    private static final int BYTES = 16;

    public BatchId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException(
                    "batch id must be 32 lower-case hexadecimal digits, was '" + value + "'");
        }
    }

    static BatchId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new BatchId(HexFormat.of().formatHex(bytes));
    }

    /// Reads what stood in an address; empty when it names no batch.
    public static Optional<BatchId> parse(String text) {
        return text.matches(FORM) ? Optional.of(new BatchId(text)) : Optional.empty();
    }
}
