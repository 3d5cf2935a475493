// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;

/** An answer on its way out; what does not fit is fetched by GET RESPONSE (ISO/IEC 7816-4 11.7). */
final class ResponseMessage {

    private static final byte OFFSET = 0;
    private static final byte REST = 1;
    private static final short SHORT_MAXIMUM = 256;

    private final byte[] buffer;
    private final short[] range =
            JCSystem.makeTransientShortArray((short) 2, JCSystem.CLEAR_ON_DESELECT);

    ResponseMessage(byte[] buffer) {
        this.buffer = buffer;
    }

    /** Another command has come: the rest of the last answer is gone. */
    void forget() {
        range[REST] = 0;
    }

    void send(APDU apdu, short offset, short length) {
        range[OFFSET] = offset;
        range[REST] = length;
        sendNext(apdu);
    }

    /** GET RESPONSE. */
    void sendRest(APDU apdu) {
        if (range[REST] == 0) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        sendNext(apdu);
    }

    private void sendNext(APDU apdu) {
        short length = expected(apdu);
        if (length > range[REST]) {
            length = range[REST];
        }
        apdu.setOutgoingLength(length);
        apdu.sendBytesLong(buffer, range[OFFSET], length);
        range[OFFSET] += length;
        range[REST] -= length;
        if (range[REST] > 0) {
            short rest = range[REST] < SHORT_MAXIMUM ? range[REST] : 0;
            ISOException.throwIt((short) (ISO7816.SW_BYTES_REMAINING_00 | rest));
        }
    }

    /** Le; where the reader left it out or asks for all there is, what a short answer holds. */
    private static short expected(APDU apdu) {
        short le = apdu.setOutgoing();
        return le > 0 ? le : SHORT_MAXIMUM;
    }
}
