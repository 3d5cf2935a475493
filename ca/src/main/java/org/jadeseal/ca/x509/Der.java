// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/// The distinguished encoding of structures (X.690 §10).
public final class Der {

    private static final Instant FIRST_GENERALIZED = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    /// A SEQUENCE of elements that are encoded already.
    public static byte[] sequence(byte[]... elements) {
        return element(0x30, elements);
    }

    /// An element of one octet of tag, whose content is put together from parts.
    public static byte[] element(int tag, byte[]... parts) {
        int content = 0;
        for (byte[] part : parts) {
            content += part.length;
        }
        byte[] header = header(tag, content);
        byte[] whole = Arrays.copyOf(header, header.length + content);
        int at = header.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
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

    /// A Time: UTCTime through 2049, GeneralizedTime after (RFC 5280 §4.1.2.5).
    ///
    /// @param time of a year from 1950 to 9999
    public static byte[] time(Instant time) {
        byte[] general = generalizedTime(time);
        boolean isUtc = time.isBefore(FIRST_GENERALIZED);
        return isUtc ? element(0x17, Arrays.copyOfRange(general, 4, general.length)) : general;
    }

    /// A GeneralizedTime in whole seconds (RFC 5280 §4.1.2.5.2).
    ///
    /// @param time of a year from 0 to 9999
    public static byte[] generalizedTime(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        byte[] text = new byte[15];
        digits(text, 0, 4, utc.getYear());
        digits(text, 4, 2, utc.getMonthValue());
        digits(text, 6, 2, utc.getDayOfMonth());
        digits(text, 8, 2, utc.getHour());
        digits(text, 10, 2, utc.getMinute());
        digits(text, 12, 2, utc.getSecond());
        text[14] = 'Z';
        return element(0x18, text);
    }

    private static void digits(byte[] text, int at, int count, int value) {
        int left = value;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
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
