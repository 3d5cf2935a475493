// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.HexFormat;

/// The object that older programs read first (SP 800-73-5 Part 1, table 8). It must exist; only the
/// card identifier has a meaning today.
///
/// ```
/// CCC ::= 'F0' card identifier (21 bytes)  'F1' '21'  'F2' '21'  'F3'  'F4' '00'  'F5' '10'
///         'F6'  'F7'  'FA'  'FB'  'FC'  'FD'  'FE'
/// ```
public final class CardCapabilityContainer {

    public static final int IDENTIFIER_LENGTH = 14;

    /// GSC-RID, manufacturer unknown, card type Java Card.
    private static final byte[] IDENTIFIER_PREFIX = HexFormat.of().parseHex("A000000116FF02");

    private static final int[] EMPTY_BEFORE_END = {0xF6, 0xF7, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE};

    private final byte[] identifier;

    private CardCapabilityContainer(byte[] identifier) {
        this.identifier = identifier;
    }

    /// A new one.
    ///
    /// @param identifier 14 bytes of this card alone
    public static CardCapabilityContainer of(byte[] identifier) {
        if (identifier.length != IDENTIFIER_LENGTH) {
            throw new IllegalArgumentException(
                    "a card identifier of " + identifier.length + " bytes, expected 14");
        }
        return new CardCapabilityContainer(identifier.clone());
    }

    /// For `PivCard.writeObject(DataObjectId.CARD_CAPABILITY_CONTAINER, …)`.
    public byte[] encode() {
        var writer =
                new TlvWriter()
                        .put(0xF0, IDENTIFIER_PREFIX, identifier)
                        .put(0xF1, 0x21)
                        .put(0xF2, 0x21)
                        .put(0xF3)
                        .put(0xF4, 0x00)
                        .put(0xF5, 0x10);
        for (int tag : EMPTY_BEFORE_END) {
            writer.put(tag);
        }
        return writer.bytes();
    }
}
