// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/// The distinguished encoding of structures (X.690 §10).
public final class Der {

    private Der() {}

    /// A SEQUENCE of elements that are encoded already.
    static byte[] sequence(byte[]... elements) {
        int content = 0;
        for (byte[] element : elements) {
            content += element.length;
        }
        byte[] header = header(0x30, content);
        byte[] whole = Arrays.copyOf(header, header.length + content);
        int at = header.length;
        for (byte[] element : elements) {
            System.arraycopy(element, 0, whole, at, element.length);
            at += element.length;
        }
        return whole;
    }

    /// Tag and length (X.690 §8.1, §10.1).
    private static byte[] header(int tag, int content) {
        if (content < 0x80) {
            return new byte[] {(byte) tag, (byte) content};
        }
        int octets = 4 - Integer.numberOfLeadingZeros(content) / 8;
        byte[] header = new byte[2 + octets];
        header[0] = (byte) tag;
        header[1] = (byte) (0x80 | octets);
        for (int i = 0; i < octets; i++) {
            header[2 + i] = (byte) (content >>> (8 * (octets - 1 - i)));
        }
        return header;
    }

    /// Encodes a structure that is whole, so that encoding cannot fail.
    public static byte[] of(ASN1Encodable structure) {
        try {
            return structure.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
