// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * One command, put together from its APDUs: short ones chained by CLA '10' (ISO/IEC 7816-4 5.3.3),
 * or an extended one. Its data starts at 0 of {@link #data}; the answer is built in the same
 * buffer.
 */
final class CommandMessage {

    /** The largest data object, with the tags and lengths of PUT DATA around it. */
    static final short CAPACITY = (short) (ObjectStore.MAX_OBJECT + 16);

    private static final byte CHAINING = 0x10;

    private static final byte INS = 0;
    private static final byte P1 = 1;
    private static final byte P2 = 2;
    private static final byte OPEN = 3;

    final byte[] data = JCSystem.makeTransientByteArray(CAPACITY, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] header =
            JCSystem.makeTransientByteArray((short) 4, JCSystem.CLEAR_ON_DESELECT);
    private final short[] received =
            JCSystem.makeTransientShortArray((short) 1, JCSystem.CLEAR_ON_DESELECT);

    /** Whether this APDU carries on the command that the last one began. */
    boolean isContinuedBy(byte[] apdu) {
        return header[OPEN] != 0
                && apdu[ISO7816.OFFSET_INS] == header[INS]
                && apdu[ISO7816.OFFSET_P1] == header[P1]
                && apdu[ISO7816.OFFSET_P2] == header[P2];
    }

    /** Forgets what a chain that was broken off has left, and begins a command. */
    void begin(byte[] apdu) {
        header[INS] = apdu[ISO7816.OFFSET_INS];
        header[P1] = apdu[ISO7816.OFFSET_P1];
        header[P2] = apdu[ISO7816.OFFSET_P2];
        header[OPEN] = 0;
        received[0] = 0;
    }

    /** Takes the data of one APDU. True when the command is complete. */
    boolean receive(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        boolean more = (buffer[ISO7816.OFFSET_CLA] & CHAINING) != 0;
        header[OPEN] = 0;
        short length = apdu.setIncomingAndReceive();
        short offset = apdu.getOffsetCdata();
        while (length > 0) {
            append(buffer, offset, length);
            length = apdu.receiveBytes(offset);
        }
        header[OPEN] = more ? (byte) 1 : (byte) 0;
        return !more;
    }

    private void append(byte[] buffer, short offset, short length) {
        if (length > (short) (CAPACITY - received[0])) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        received[0] = Util.arrayCopyNonAtomic(buffer, offset, data, received[0], length);
    }

    byte p1() {
        return header[P1];
    }

    byte p2() {
        return header[P2];
    }

    void requireP1P2(short expected) {
        if (Util.getShort(header, P1) != expected) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
    }

    /** Bytes of command data in {@link #data}. */
    short length() {
        return received[0];
    }

    void requireLength(short expected) {
        if (received[0] != expected) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }
}
