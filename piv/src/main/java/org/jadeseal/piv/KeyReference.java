// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// Which key of a card (SP 800-73-5 Part 1, table 4b), as its one byte.
///
/// '94' and '95', the last two retired places, are where this product lets new keys be born; '9F'
/// is its own key that opens nothing but a PIN reset.
public record KeyReference(int code) {

    public static final KeyReference AUTHENTICATION = new KeyReference(0x9A);
    public static final KeyReference ADMINISTRATION = new KeyReference(0x9B);
    public static final KeyReference SIGNATURE = new KeyReference(0x9C);
    public static final KeyReference KEY_MANAGEMENT = new KeyReference(0x9D);
    public static final KeyReference CARD_AUTHENTICATION = new KeyReference(0x9E);
    public static final KeyReference UNBLOCK = new KeyReference(0x9F);
    public static final KeyReference STAGED_SIGNATURE = new KeyReference(0x94);
    public static final KeyReference STAGED_KEY_MANAGEMENT = new KeyReference(0x95);
    public static final KeyReference ATTESTATION = new KeyReference(0xF9);

    private static final int FIRST_RETIRED = 0x82;
    private static final int LAST_RETIRED = 0x95;

    public KeyReference {
        if (!isKnown(code)) {
            throw new IllegalArgumentException(
                    "no key reference %02X, expected 9A to 9F, 82 to 95 or F9".formatted(code));
        }
    }

    /// One of the places for old keys.
    ///
    /// @param number 1 to 20; 1 is '82'
    public static KeyReference retired(int number) {
        if (number < 1 || number > 20) {
            throw new IllegalArgumentException("no retired key " + number + ", expected 1 to 20");
        }
        return new KeyReference(FIRST_RETIRED + number - 1);
    }

    /// '82' to '95': places of old keys, and of keys that are not in service yet.
    public boolean isRetired() {
        return code >= FIRST_RETIRED && code <= LAST_RETIRED;
    }

    /// '9B' or '9F': an AES key, not a key pair.
    public boolean isAdministration() {
        return code == 0x9B || code == 0x9F;
    }

    private static boolean isKnown(int code) {
        return (code >= 0x9A && code <= 0x9F)
                || (code >= FIRST_RETIRED && code <= LAST_RETIRED)
                || code == 0xF9;
    }

    /// Two hexadecimal digits, for example `9C`.
    @Override
    public String toString() {
        return "%02X".formatted(code);
    }
}
