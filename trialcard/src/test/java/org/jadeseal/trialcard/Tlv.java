// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// BER-TLV with one-byte tags, or '7F49', for tests.
final class Tlv {

    private Tlv() {}

    static byte[] of(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
        out.write(tag);
        if (value.length > 0xFF) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length > 0x7F) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// The value of the last tag, which is inside the one before, and so on.
    static byte[] inside(byte[] object, int... tags) {
        byte[] value = object;
        for (int tag : tags) {
            value = find(value, tag);
        }
        return value;
    }

    private static byte[] find(byte[] objects, int tag) {
        int at = 0;
        while (at < objects.length) {
            int found = objects[at++] & 0xFF;
            if (found == 0x7F) {
                found = (found << 8) | (objects[at++] & 0xFF);
            }
            int length = objects[at++] & 0xFF;
            if (length > 0x7F) {
                int bytes = length & 0x0F;
                length = 0;
                for (int i = 0; i < bytes; i++) {
                    length = (length << 8) | (objects[at++] & 0xFF);
                }
            }
            if (found == tag) {
                return Arrays.copyOfRange(objects, at, at + length);
            }
            at += length;
        }
        throw new AssertionError("no tag " + Integer.toHexString(tag));
    }
}
