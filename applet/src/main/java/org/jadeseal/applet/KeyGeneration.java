// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;

/**
 * GENERATE ASYMMETRIC KEY PAIR (SP 800-73-4 Part 2, 3.3.2), with the tags 'AA' for the PIN policy
 * and 'AB' for the touch policy, which is ignored: there is nothing to touch.
 */
final class KeyGeneration {

    private static final byte TEMPLATE = (byte) 0xAC;
    private static final byte ALGORITHM = (byte) 0x80;
    private static final byte PIN_POLICY = (byte) 0xAA;
    private static final short PUBLIC_KEY = 0x7F49;

    /** Behind tag '7F49' and the longest length field. */
    private static final short CONTENT = 5;

    private final Session session;
    private final Extensions extensions;
    private final KeyStore keys;

    KeyGeneration(Session session, Extensions extensions, KeyStore keys) {
        this.session = session;
        this.extensions = extensions;
        this.keys = keys;
    }

    void generate(APDU apdu, CommandMessage command, ResponseMessage response) {
        session.requireManagement();
        if (command.p1() != 0) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
        byte reference = command.p2();
        KeySlot slot = keys.at(reference);
        byte[] buffer = command.data;
        short end = command.length();
        short template = Tlv.sole(buffer, (short) 0, end, TEMPLATE);
        short inside = Tlv.value(buffer, template);
        byte algorithm = Tlv.byteOf(buffer, inside, end, ALGORITHM, (byte) 0);
        byte asked = Tlv.byteOf(buffer, inside, end, PIN_POLICY, PinPolicy.DEFAULT);
        byte policy = PinPolicy.of(reference, asked);
        Algorithm.size(algorithm);
        if (extensions.areThere() && isPrecious(reference) && !slot.isEmpty()) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        slot.generate(algorithm, policy);
        answer(apdu, slot, buffer, response);
    }

    /**
     * A key in use is replaced by moving it away, never by writing over it; a plain card knows no
     * other way.
     */
    private static boolean isPrecious(byte reference) {
        return reference == KeyReference.SIGNATURE
                || reference == KeyReference.KEY_MANAGEMENT
                || reference == KeyReference.CARD_AUTHENTICATION
                || reference == KeyReference.ATTESTATION;
    }

    private static void answer(APDU apdu, KeySlot slot, byte[] buffer, ResponseMessage response) {
        short end = slot.putPublicKey(buffer, CONTENT);
        short length = (short) (end - CONTENT);
        short start = (short) (CONTENT - Tlv.headerSize(length) - 1);
        buffer[start] = (byte) (PUBLIC_KEY >> 8);
        Tlv.header(buffer, (short) (start + 1), (byte) PUBLIC_KEY, length);
        response.send(apdu, start, (short) (end - start));
    }
}
