// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// What a reader with keys has to know to ask for the present PIN and twice for the new one
/// (PIN_MODIFY_STRUCTURE, PC/SC part 10, 2.5.3). Numbers have the lowest byte first; what is not
/// told here is as in [PinVerification].
///
/// ```
/// 0  bTimerOut 1                   9  bConfirmPIN 1
/// 1  bTimerOut2 1                  10 bEntryValidationCondition 1
/// 2  bmFormatString 1              11 bNumberMessage 1
/// 3  bmPINBlockString 1            12 wLangId 2
/// 4  bmPINLengthFormat 1           14 bMsgIndex1, 2 and 3, 1 each
/// 5  bInsertionOffsetOld 1         17 bTeoPrologue 3
/// 6  bInsertionOffsetNew 1         20 ulDataLength 4
/// 7  wPINMaxExtraDigit 2           24 abData: 00 24 00 80 10, sixteen times FF
/// ```
final class PinModification {

    private static final byte[] CHANGE = {0, 0x24, 0, (byte) 0x80, 16};
    private static final int PINS = 16;
    private static final int HEAD = 24;
    private static final byte NEW_ONE_AT = 8;

    /// Both the present PIN and the new one twice.
    private static final byte ASK_PRESENT_AND_CONFIRM = 0x03;

    private static final byte THREE_MESSAGES = 3;

    private PinModification() {}

    /// @param chinese the language of the reader's own display
    static byte[] structure(boolean chinese) {
        byte[] unknown = new byte[PINS];
        Arrays.fill(unknown, (byte) 0xFF);
        return ByteBuffer.allocate(HEAD + CHANGE.length + PINS)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(PinVerification.SECONDS)
                .put(PinVerification.SECONDS)
                .put(PinVerification.ASCII_LEFT)
                .put(PinVerification.BLOCK_OF_EIGHT)
                .put((byte) 0)
                .put((byte) 0)
                .put(NEW_ONE_AT)
                .putShort(PinVerification.SIX_TO_EIGHT)
                .put(ASK_PRESENT_AND_CONFIRM)
                .put(PinVerification.BY_KEY)
                .put(THREE_MESSAGES)
                .putShort(PinVerification.language(chinese))
                .put(new byte[] {0, 1, 2})
                .put(new byte[3])
                .putInt(CHANGE.length + PINS)
                .put(CHANGE)
                .put(unknown)
                .array();
    }
}
