// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.Util;

/** BER-TLV with definite lengths up to 32767 (ISO/IEC 7816-4 5.2.2). Bad coding answers '6A80'. */
final class Tlv {

    /** Reads the length field at an offset; the value must end at or before {@code end}. */
    static short length(byte[] buffer, short offset, short end) {
        if (offset >= end) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        short size = lengthSize(buffer, offset);
        short value = (short) (offset + size);
        if (value > end) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        short length = number(buffer, offset, size);
        if (length < 0 || length > (short) (end - value)) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        return length;
    }

    private static short number(byte[] buffer, short offset, short size) {
        switch (size) {
            case 1:
                return buffer[offset];
            case 2:
                return (short) (buffer[(short) (offset + 1)] & 0xFF);
            default:
                return Util.getShort(buffer, (short) (offset + 1));
        }
    }

    /** How many bytes the length field itself has: 1, 2 or 3. */
    static short lengthSize(byte[] buffer, short offset) {
        byte first = buffer[offset];
        if (first >= 0) {
            return 1;
        }
        if (first != (byte) 0x81 && first != (byte) 0x82) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        return (short) (1 + (first & 0x0F));
    }

    /** The offset of the value behind a length field. */
    static short value(byte[] buffer, short offset) {
        return (short) (offset + lengthSize(buffer, offset));
    }

    /**
     * Expects one object with a one-byte tag that fills the range exactly, and answers the offset
     * of its length field.
     */
    static short sole(byte[] buffer, short offset, short end, byte tag) {
        if (offset >= end || buffer[offset] != tag) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        short field = (short) (offset + 1);
        short length = length(buffer, field, end);
        if ((short) (value(buffer, field) + length) != end) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        return field;
    }

    /** The offset of the length field of the object with a one-byte tag, or -1. */
    static short find(byte[] buffer, short offset, short end, byte tag) {
        short at = offset;
        while (at < end) {
            short field = (short) (at + 1);
            short length = length(buffer, field, end);
            if (buffer[at] == tag) {
                return field;
            }
            at = (short) (value(buffer, field) + length);
        }
        return -1;
    }

    /** The offset of the value of an object that must be there, with so many bytes. */
    static short expect(byte[] buffer, short offset, short end, byte tag, short length) {
        short field = find(buffer, offset, end, tag);
        if (field < 0 || length(buffer, field, end) != length) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        return value(buffer, field);
    }

    /** The offset behind the object with a one-byte tag that starts at an offset. */
    static short behind(byte[] buffer, short offset, short end) {
        short field = (short) (offset + 1);
        short length = length(buffer, field, end);
        return (short) (value(buffer, field) + length);
    }

    /** The value of an object of one byte, or a default where there is none. */
    static byte byteOf(byte[] buffer, short offset, short end, byte tag, byte absent) {
        short field = find(buffer, offset, end, tag);
        if (field < 0) {
            return absent;
        }
        if (length(buffer, field, end) != 1) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        return buffer[value(buffer, field)];
    }

    /** Writes a tag and a length field; answers the offset behind them. */
    static short header(byte[] buffer, short offset, byte tag, short length) {
        buffer[offset] = tag;
        short at = (short) (offset + 1);
        if (length > 0xFF) {
            buffer[at++] = (byte) 0x82;
            return Util.setShort(buffer, at, length);
        }
        if (length > 0x7F) {
            buffer[at++] = (byte) 0x81;
        }
        buffer[at++] = (byte) length;
        return at;
    }

    /** How many bytes {@link #header} writes. */
    static short headerSize(short length) {
        if (length > 0xFF) {
            return 4;
        }
        return length > 0x7F ? (short) 3 : (short) 2;
    }

    /** Writes an object of one byte; answers the offset behind it. */
    static short putByte(byte[] buffer, short offset, byte tag, byte value) {
        short at = header(buffer, offset, tag, (short) 1);
        buffer[at++] = value;
        return at;
    }

    private Tlv() {}
}
