// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.io.ByteArrayOutputStream;

/// Puts BER-TLV elements one after the other (ISO/IEC 7816-4, 5.2.2), lengths in as few bytes as
/// possible, which is DER too.
final class TlvWriter {

    private static final int LONGEST = 0xFFFF;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// An element whose value is these parts in a row.
    TlvWriter put(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        putTag(tag);
        putLength(length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return this;
    }

    /// An element of one byte.
    TlvWriter put(int tag, int value) {
        return put(tag, new byte[] {(byte) value});
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void putTag(int tag) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (tag >> shift != 0) {
                out.write(tag >> shift);
            }
        }
    }

    private void putLength(int length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException(
                    "an element of " + length + " bytes, at most 65535 are written");
        }
        if (length > 0xFF) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length > 0x7F) {
            out.write(0x81);
        }
        out.write(length);
    }
}
