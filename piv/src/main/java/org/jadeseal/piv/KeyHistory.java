// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// How many retired keys the card has, counted from '82' upwards without gaps (SP 800-73-5 Part 1,
/// table 21). Without it other programs do not see them.
///
/// ```
/// history ::= 'C1' with certificate on the card (1)  'C2' with certificate elsewhere (1)  'F3' URL  'FE'
/// ```
///
/// @param onCard 0 to 20
/// @param offCard 0 to 20, together at most 20
public record KeyHistory(int onCard, int offCard) {

    private static final int MOST = 20;
    private static final int ON_CARD = 0xC1;
    private static final int OFF_CARD = 0xC2;

    public KeyHistory {
        if (onCard < 0 || offCard < 0 || onCard > MOST || offCard > MOST - onCard) {
            throw new IllegalArgumentException(
                    "%d and %d retired keys, expected at most 20 together"
                            .formatted(onCard, offCard));
        }
    }

    /// Reads it.
    ///
    /// @param content what `PivCard.readObject(DataObjectId.KEY_HISTORY)` gives
    /// @throws MalformedAnswerException if it is none, or counts more than 20
    public static KeyHistory parse(byte[] content) {
        TlvReader reader = TlvReader.of(content);
        int onCard = Byte.toUnsignedInt(reader.expect(ON_CARD, 1)[0]);
        int offCard = Byte.toUnsignedInt(reader.expect(OFF_CARD, 1)[0]);
        if (onCard + offCard > MOST) {
            throw new MalformedAnswerException(
                    "a history of %d and %d keys, at most 20 fit".formatted(onCard, offCard));
        }
        return new KeyHistory(onCard, offCard);
    }

    /// For `PivCard.writeObject(DataObjectId.KEY_HISTORY, …)`.
    public byte[] encode() {
        return new TlvWriter()
                .put(ON_CARD, onCard)
                .put(OFF_CARD, offCard)
                .put(0xF3)
                .put(0xFE)
                .bytes();
    }
}
