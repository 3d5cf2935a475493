// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.Util;
import javacard.security.RandomData;

/** Who we say we are: the answer to SELECT (SP 800-73-4 Part 2, 3.1.1), version, serial number. */
final class CardIdentity {

    private static final byte PROPERTIES = 0x61;
    private static final byte ALGORITHMS = (byte) 0xAC;
    private static final byte ALGORITHM = (byte) 0x80;
    private static final byte OBJECT_IDENTIFIER = 0x06;

    /** What GET VERSION answers: the first version of PIV tools that moves keys. */
    static final byte[] VERSION = {5, 7, 0};

    /** '4F' the identifier without its owner, '79' the owner, '50' "Jadeseal". */
    private static final byte[] NAME = {
        (byte) 0x4F, (byte) 0x06, (byte) 0x00, (byte) 0x00, (byte) 0x10, (byte) 0x00,
        (byte) 0x01, (byte) 0x00, (byte) 0x79, (byte) 0x07, (byte) 0x4F, (byte) 0x05,
        (byte) 0xA0, (byte) 0x00, (byte) 0x00, (byte) 0x03, (byte) 0x08, (byte) 0x50,
        (byte) 0x08, (byte) 0x4A, (byte) 0x61, (byte) 0x64, (byte) 0x65, (byte) 0x73,
        (byte) 0x65, (byte) 0x61, (byte) 0x6C,
    };

    /** Positive, 31 bits, drawn at installation. */
    final byte[] serial = new byte[4];

    CardIdentity(RandomData random) {
        random.nextBytes(serial, (short) 0, (short) 4);
        serial[0] &= 0x7F;
        serial[3] |= 1;
    }

    void select(APDU apdu, byte[] buffer, ResponseMessage response) {
        short start = 2;
        short at = Util.arrayCopyNonAtomic(NAME, (short) 0, buffer, start, (short) NAME.length);
        short count = (short) Algorithm.ALL.length;
        at = Tlv.header(buffer, at, ALGORITHMS, (short) (3 * count + 3));
        for (short i = 0; i < count; i++) {
            at = Tlv.putByte(buffer, at, ALGORITHM, Algorithm.ALL[i]);
        }
        at = Tlv.putByte(buffer, at, OBJECT_IDENTIFIER, (byte) 0);
        Tlv.header(buffer, (short) 0, PROPERTIES, (short) (at - start));
        response.send(apdu, (short) 0, at);
    }

    void getVersion(APDU apdu, byte[] buffer, ResponseMessage response) {
        send(apdu, VERSION, buffer, response);
    }

    void getSerial(APDU apdu, byte[] buffer, ResponseMessage response) {
        send(apdu, serial, buffer, response);
    }

    private static void send(APDU apdu, byte[] value, byte[] buffer, ResponseMessage response) {
        short length = (short) value.length;
        Util.arrayCopyNonAtomic(value, (short) 0, buffer, (short) 0, length);
        response.send(apdu, (short) 0, length);
    }
}
