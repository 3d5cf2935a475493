// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// The card a task works at, named by its card id (its GUID): 32 lowercase hexadecimal digits.
public record TaskCard(String hex) {

    public TaskCard {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException(
                    "a card id has 32 lowercase hexadecimal digits, was '" + hex + "'");
        }
    }
}
