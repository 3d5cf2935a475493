// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;
import javacard.framework.Util;

/** GET DATA and PUT DATA (SP 800-73-4 Part 2, 3.1.2 and 3.3.1). */
final class DataCommands {

    private static final short CURRENT_APPLICATION = 0x3FFF;
    private static final byte TAG_LIST = 0x5C;
    private static final byte OBJECT = 0x53;
    private static final byte DISCOVERY_TAG = 0x7E;

    /** '5FC1..' are the objects of SP 800-73; '5FFF..' are objects that PIV tools keep. */
    private static final short PIV_OBJECTS = (short) 0xC100;

    private static final short FINGERPRINTS = (short) 0xC103;
    private static final short FACIAL_IMAGE = (short) 0xC108;
    private static final short PRINTED_INFORMATION = (short) 0xC109;
    private static final short IRIS_IMAGES = (short) 0xC121;
    private static final short PAIRING_CODE = (short) 0xC123;

    /** Part 1, 3.3.2: our AID, and a PIN of the application only ('40 00'). */
    private static final byte[] DISCOVERY_OBJECT = {
        (byte) 0x7E, (byte) 0x12, (byte) 0x4F, (byte) 0x0B, (byte) 0xA0, (byte) 0x00,
        (byte) 0x00, (byte) 0x03, (byte) 0x08, (byte) 0x00, (byte) 0x00, (byte) 0x10,
        (byte) 0x00, (byte) 0x01, (byte) 0x00, (byte) 0x5F, (byte) 0x2F, (byte) 0x02,
        (byte) 0x40, (byte) 0x00,
    };

    private final Session session;
    private final CardHolder holder;
    private final ObjectStore store;

    DataCommands(Session session, CardHolder holder, ObjectStore store) {
        this.session = session;
        this.holder = holder;
        this.store = store;
    }

    /** 3.1.2. An object that needs the PIN answers '6982' before it even when it is empty. */
    void getData(APDU apdu, CommandMessage command, ResponseMessage response) {
        command.requireP1P2(CURRENT_APPLICATION);
        byte[] buffer = command.data;
        short end = command.length();
        short field = Tlv.sole(buffer, (short) 0, end, TAG_LIST);
        if (isDiscovery(buffer, field, end)) {
            short length = (short) DISCOVERY_OBJECT.length;
            Util.arrayCopyNonAtomic(DISCOVERY_OBJECT, (short) 0, buffer, (short) 0, length);
            response.send(apdu, (short) 0, length);
            return;
        }
        short tag = tag(buffer, field, end);
        if (needsPin(tag)) {
            holder.requirePinVerified();
        }
        short length = store.read(tag, buffer);
        if (length == 0) {
            ISOException.throwIt(Sw.OBJECT_NOT_FOUND);
        }
        response.send(apdu, (short) 0, length);
    }

    /** 3.3.1. An empty object '53 00' deletes. */
    void putData(CommandMessage command) {
        session.requireManagement();
        command.requireP1P2(CURRENT_APPLICATION);
        byte[] buffer = command.data;
        short end = command.length();
        if (end == 0 || buffer[0] != TAG_LIST) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        short tag = tag(buffer, (short) 1, end);
        short object = (short) (Tlv.value(buffer, (short) 1) + Tlv.length(buffer, (short) 1, end));
        short field = Tlv.sole(buffer, object, end, OBJECT);
        if (Tlv.length(buffer, field, end) == 0) {
            store.delete(tag);
        } else {
            store.write(tag, buffer, object, (short) (end - object));
        }
    }

    private static boolean isDiscovery(byte[] buffer, short field, short end) {
        return Tlv.length(buffer, field, end) == 1
                && buffer[Tlv.value(buffer, field)] == DISCOVERY_TAG;
    }

    /** The last two bytes of the three-byte tag in a tag list. */
    private static short tag(byte[] buffer, short field, short end) {
        short length = Tlv.length(buffer, field, end);
        short value = Tlv.value(buffer, field);
        if (length != 3 || buffer[value] != 0x5F) {
            ISOException.throwIt(Sw.OBJECT_NOT_FOUND);
        }
        short tag = Util.getShort(buffer, (short) (value + 1));
        short family = (short) (tag & (short) 0xFF00);
        if (family != PIV_OBJECTS && family != (short) 0xFF00) {
            ISOException.throwIt(Sw.OBJECT_NOT_FOUND);
        }
        return tag;
    }

    private static boolean needsPin(short tag) {
        return tag == FINGERPRINTS
                || tag == FACIAL_IMAGE
                || tag == PRINTED_INFORMATION
                || tag == IRIS_IMAGES
                || tag == PAIRING_CODE;
    }
}
