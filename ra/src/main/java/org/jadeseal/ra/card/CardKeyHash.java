// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

/// SHA-256 of the SubjectPublicKeyInfo of a card's card-authentication key (9E), 64 lower-case
/// hexadecimal digits: the name by which agents and steps call a card.
public record CardKeyHash(String value) {

    public CardKeyHash {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "card key hash must be 64 lower-case hexadecimal digits, was '" + value + "'");
        }
    }
}
