// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// Which data object of a card: its BER-TLV tag (SP 800-73-5 Part 1, table 3).
///
/// @param tag one to three bytes as a number, for example 0x5FC102
public record DataObjectId(int tag) {

    public static final DataObjectId CHUID = new DataObjectId(0x5FC102);
    public static final DataObjectId CARD_CAPABILITY_CONTAINER = new DataObjectId(0x5FC107);
    public static final DataObjectId DISCOVERY = new DataObjectId(0x7E);
    public static final DataObjectId KEY_HISTORY = new DataObjectId(0x5FC10C);

    public DataObjectId {
        if (tag != 0x7E && tag != 0x7F61 && tag >> 16 != 0x5F) {
            throw new IllegalArgumentException(
                    "no data object %X, expected 7E, 7F61 or 5Fxxxx".formatted(tag));
        }
    }

    /// Where the certificate of that key lies.
    ///
    /// @throws IllegalArgumentException for the administration keys, which have none
    public static DataObjectId certificateOf(KeyReference key) {
        return new DataObjectId(
                switch (key.code()) {
                    case 0x9A -> 0x5FC105;
                    case 0x9C -> 0x5FC10A;
                    case 0x9D -> 0x5FC10B;
                    case 0x9E -> 0x5FC101;
                    case 0xF9 -> 0x5FFF01;
                    default -> certificateOfRetired(key);
                });
    }

    private static int certificateOfRetired(KeyReference key) {
        if (!key.isRetired()) {
            throw new IllegalArgumentException("key " + key + " has no certificate object");
        }
        return 0x5FC10D + key.code() - 0x82;
    }

    /// Hexadecimal, for example `5FC102`.
    @Override
    public String toString() {
        return "%X".formatted(tag);
    }
}
