// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.security.SecureRandom;

/// The name of a task: random, so that it tells nothing and cannot be guessed.
public record TaskId(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Sixteen of thirty signs: 78 bits.
    private static final int LENGTH = 16;

    public TaskId {
        if (!value.matches("[0-9A-Z]{1,32}")) {
            throw new IllegalArgumentException(
                    "a task id has 1 to 32 digits and capital letters, was '" + value + "'");
        }
    }

    static TaskId random(SecureRandom random) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new TaskId(id.toString());
    }
}
