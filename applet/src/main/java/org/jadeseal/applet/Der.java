// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.Util;

/**
 * Writes DER (X.690) from the end to the beginning, so that each length is known when its turn
 * comes. Every method answers where what it wrote starts.
 */
final class Der {

    static final byte INTEGER = 0x02;
    static final byte BIT_STRING = 0x03;
    static final byte OCTET_STRING = 0x04;
    static final byte SEQUENCE = 0x30;

    /** Bytes as they are, before what stands at an offset. */
    static short prepend(byte[] buffer, short at, byte[] source, short offset, short length) {
        short start = (short) (at - length);
        Util.arrayCopyNonAtomic(source, offset, buffer, start, length);
        return start;
    }

    static short prepend(byte[] buffer, short at, byte[] source) {
        return prepend(buffer, at, source, (short) 0, (short) source.length);
    }

    static short prependByte(byte[] buffer, short at, byte value) {
        short start = (short) (at - 1);
        buffer[start] = value;
        return start;
    }

    /** Tag and length for what stands between two offsets. */
    static short wrap(byte[] buffer, short at, short end, byte tag) {
        short length = (short) (end - at);
        short start = (short) (at - Tlv.headerSize(length));
        Tlv.header(buffer, start, tag, length);
        return start;
    }

    /** A positive number of which all bytes stand between two offsets, in as few as possible. */
    static short wrapNumber(byte[] buffer, short at, short end) {
        short start = at;
        short last = (short) (end - 1);
        while (start < last && buffer[start] == 0) {
            start++;
        }
        if (buffer[start] < 0) {
            start = prependByte(buffer, start, (byte) 0);
        }
        return wrap(buffer, start, end, INTEGER);
    }

    /** A BIT STRING of whole bytes that stand between two offsets. */
    static short wrapBits(byte[] buffer, short at, short end) {
        return wrap(buffer, prependByte(buffer, at, (byte) 0), end, BIT_STRING);
    }

    private Der() {}
}
