// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.io.ByteArrayOutputStream;

/// Writes the few ASN.1 types that a request needs, in DER (X.690), each up to 65 535 bytes.
final class Der {

    private Der() {}

    static byte[] sequence(byte[]... elements) {
        return new TlvWriter().put(0x30, elements).bytes();
    }

    /// Of one element: with more, DER would have to sort them.
    static byte[] set(byte[] element) {
        return new TlvWriter().put(0x31, element).bytes();
    }

    static byte[] contextConstructed(int number, byte[] content) {
        return new TlvWriter().put(0xA0 | number, content).bytes();
    }

    /// @param twosComplement in as few bytes as possible
    static byte[] integer(byte[] twosComplement) {
        return new TlvWriter().put(0x02, twosComplement).bytes();
    }

    static byte[] bitString(byte[] wholeBytes) {
        return new TlvWriter().put(0x03, new byte[] {0}, wholeBytes).bytes();
    }

    static byte[] octetString(byte[] content) {
        return new TlvWriter().put(0x04, content).bytes();
    }

    static byte[] nothing() {
        return new TlvWriter().put(0x05).bytes();
    }

    static byte[] utf8String(byte[] text) {
        return new TlvWriter().put(0x0C, text).bytes();
    }

    /// @param dotted at least two numbers, for example `2.5.4.3`
    static byte[] objectIdentifier(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        if (arcs.length < 2) {
            throw new IllegalArgumentException(
                    "object identifier " + dotted + ", expected numbers with dots between");
        }
        var content = new ByteArrayOutputStream();
        putBase128(content, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            putBase128(content, Long.parseLong(arcs[i]));
        }
        return new TlvWriter().put(0x06, content.toByteArray()).bytes();
    }

    /// Seven bits a byte, highest first; the top bit says that more follow (X.690, 8.19.2).
    private static void putBase128(ByteArrayOutputStream out, long value) {
        int groups = Math.max(1, (64 - Long.numberOfLeadingZeros(value) + 6) / 7);
        for (int group = groups - 1; group >= 0; group--) {
            int bits = (int) (value >> (7 * group)) & 0x7F;
            out.write(group > 0 ? bits | 0x80 : bits);
        }
    }
}
