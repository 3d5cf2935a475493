// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names a card for good: 16 random bytes as 32 lower-case hexadecimal digits. It is the GUID in
/// the card's CHUID (SP 800-73 Part 1 §3.1.2), and its keys are derived from it (T11).
public record CardId(String value) {

    private static final int BYTES = 16;

    public CardId {
        if (!value.matches("[0-9a-f]{32}") || value.matches("0{32}")) {
            throw new IllegalArgumentException(
                    "card id must be 32 lower-case hexadecimal digits and not zero, was '"
                            + value
                            + "'");
        }
    }

    /// Draws one.
    public static CardId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new CardId(HexFormat.of().formatHex(bytes));
    }

    /// The 16 bytes.
    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }
}
