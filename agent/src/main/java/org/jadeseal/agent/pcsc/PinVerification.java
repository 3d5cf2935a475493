// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What a reader with keys has to know to ask for the PIN and give it to the card
/// (PIN_VERIFY_STRUCTURE, PC/SC part 10, 2.5.2). Numbers have the lowest byte first.
///
/// ```
/// 0  bTimerOut 1                  9  wLangId 2
/// 1  bTimerOut2 1                 11 bMsgIndex 1
/// 2  bmFormatString 1             12 bTeoPrologue 3
/// 3  bmPINBlockString 1           15 ulDataLength 4
/// 4  bmPINLengthFormat 1          19 abData: 00 20 00 80 08, eight times FF
/// 5  wPINMaxExtraDigit 2
/// 7  bEntryValidationCondition 1
/// 8  bNumberMessage 1
/// ```
final class PinVerification {

    private static final byte[] VERIFY = {
        0, 0x20, 0, (byte) 0x80, 8, -1, -1, -1, -1, -1, -1, -1, -1
    };
    private static final int HEAD = 19;

    /// To the first key, and between two keys.
    static final byte SECONDS = 60;

    /// Positions are counted in bytes; the PIN stands left, in ASCII.
    static final byte ASCII_LEFT = (byte) 0x82;

    /// A block of eight bytes, with no length in it.
    static final byte BLOCK_OF_EIGHT = 0x08;

    /// From six digits (the higher byte) to eight.
    static final short SIX_TO_EIGHT = 0x0608;

    /// Ended by the key for that, not by the last digit.
    static final byte BY_KEY = 0x02;

    private static final byte ONE_MESSAGE = 1;
    private static final short TAIWAN = 0x0404;
    private static final short UNITED_STATES = 0x0409;

    private PinVerification() {}

    /// @param chinese the language of the reader's own display
    static byte[] structure(boolean chinese) {
        return ByteBuffer.allocate(HEAD + VERIFY.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SECONDS)
                .put(SECONDS)
                .put(ASCII_LEFT)
                .put(BLOCK_OF_EIGHT)
                .put((byte) 0)
                .putShort(SIX_TO_EIGHT)
                .put(BY_KEY)
                .put(ONE_MESSAGE)
                .putShort(language(chinese))
                .put((byte) 0)
                .put(new byte[3])
                .putInt(VERIFY.length)
                .put(VERIFY)
                .array();
    }

    /// How Windows numbers languages.
    static short language(boolean chinese) {
        return chinese ? TAIWAN : UNITED_STATES;
    }
}
