// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.Util;
import javacard.security.RandomData;

/**
 * What an attestation says: TBSCertificate (RFC 5280 4.1) with the issuer and the validity of the
 * attestation certificate, the attested key, and extensions that PIV tools already know: version
 * (3.3), serial number of the card (3.7), PIN and touch policy (3.8). Written from its end.
 */
final class AttestationStatement {

    private static final byte VERSION = (byte) 0xA0;
    private static final byte EXTENSIONS = (byte) 0xA3;
    private static final short SERIAL_LENGTH = 16;

    /** [0] INTEGER 2: version 3. */
    private static final byte[] VERSION_3 = {(byte) 0xA0, 0x03, 0x02, 0x01, 0x02};

    /** 1.3.6.1.4.1.41482.3, and room for the last number. */
    private static final byte[] EXTENSION = {
        (byte) 0x06,
        (byte) 0x0A,
        (byte) 0x2B,
        (byte) 0x06,
        (byte) 0x01,
        (byte) 0x04,
        (byte) 0x01,
        (byte) 0x82,
        (byte) 0xC4,
        (byte) 0x0A,
        (byte) 0x03,
    };

    private static final byte FIRMWARE = 0x03;
    private static final byte SERIAL_NUMBER = 0x07;
    private static final byte POLICY = 0x08;

    /** Name up to the key reference: a CN of 27 letters, UTF8String, the last two to come. */
    private static final byte[] SUBJECT = {
        (byte) 0x30, (byte) 0x26, (byte) 0x31, (byte) 0x24, (byte) 0x30, (byte) 0x22,
        (byte) 0x06, (byte) 0x03, (byte) 0x55, (byte) 0x04, (byte) 0x03, (byte) 0x0C,
        (byte) 0x1B, (byte) 0x4A, (byte) 0x61, (byte) 0x64, (byte) 0x65, (byte) 0x73,
        (byte) 0x65, (byte) 0x61, (byte) 0x6C, (byte) 0x20, (byte) 0x50, (byte) 0x49,
        (byte) 0x56, (byte) 0x20, (byte) 0x41, (byte) 0x74, (byte) 0x74, (byte) 0x65,
        (byte) 0x73, (byte) 0x74, (byte) 0x61, (byte) 0x74, (byte) 0x69, (byte) 0x6F,
        (byte) 0x6E, (byte) 0x20,
    };

    private final CardIdentity identity;
    private final RandomData random;

    AttestationStatement(CardIdentity identity, RandomData random) {
        this.identity = identity;
        this.random = random;
    }

    /**
     * Writes the statement before an offset; answers where it starts.
     *
     * @param length of the attestation certificate, which stands at 0 of the buffer
     */
    short prepend(
            byte[] buffer, short end, short length, KeySlot attested, byte reference, byte[] by) {
        short issuer = partOf(buffer, length, (short) 4);
        short validity = partOf(buffer, length, (short) 3);
        short validityLength = (short) (issuer - validity);
        short issuerLength = (short) (Tlv.behind(buffer, issuer, length) - issuer);
        short at = prependExtensions(buffer, end, attested);
        at = PublicKeyInfo.prepend(buffer, at, attested);
        at = prependSubject(buffer, at, reference);
        at = Der.prepend(buffer, at, buffer, validity, validityLength);
        at = Der.prepend(buffer, at, buffer, issuer, issuerLength);
        at = Der.prepend(buffer, at, by);
        at = prependSerial(buffer, at);
        at = Der.prepend(buffer, at, VERSION_3);
        return Der.wrap(buffer, at, end, Der.SEQUENCE);
    }

    /** The offset of a part of TBSCertificate: 0 serial, 1 algorithm, 2 issuer, and so on. */
    private static short partOf(byte[] buffer, short length, short number) {
        short certificate = Tlv.sole(buffer, (short) 0, length, Der.SEQUENCE);
        short body = Tlv.value(buffer, certificate);
        if (buffer[body] != Der.SEQUENCE) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        short end = Tlv.behind(buffer, body, length);
        short at = Tlv.value(buffer, (short) (body + 1));
        if (buffer[at] == VERSION) {
            at = Tlv.behind(buffer, at, end);
        }
        for (short i = 0; i < number; i++) {
            at = Tlv.behind(buffer, at, end);
        }
        return at;
    }

    private short prependExtensions(byte[] buffer, short end, KeySlot attested) {
        short policy = Der.prependByte(buffer, end, KeyMetadata.TOUCH_NEVER);
        policy = Der.prependByte(buffer, policy, attested.pinPolicy);
        short at = wrapExtension(buffer, policy, end, POLICY);
        short serial = Der.prepend(buffer, at, identity.serial);
        serial = Der.wrapNumber(buffer, serial, at);
        at = wrapExtension(buffer, serial, at, SERIAL_NUMBER);
        short firmware = Der.prepend(buffer, at, CardIdentity.VERSION);
        at = wrapExtension(buffer, firmware, at, FIRMWARE);
        at = Der.wrap(buffer, at, end, Der.SEQUENCE);
        return Der.wrap(buffer, at, end, EXTENSIONS);
    }

    private static short wrapExtension(byte[] buffer, short at, short end, byte kind) {
        short value = Der.wrap(buffer, at, end, Der.OCTET_STRING);
        short name = Der.prepend(buffer, Der.prependByte(buffer, value, kind), EXTENSION);
        return Der.wrap(buffer, name, end, Der.SEQUENCE);
    }

    private static short prependSubject(byte[] buffer, short end, byte reference) {
        short at = Der.prependByte(buffer, end, digit((byte) (reference & 0x0F)));
        at = Der.prependByte(buffer, at, digit((byte) ((short) (reference & 0xF0) >> 4)));
        return Der.prepend(buffer, at, SUBJECT);
    }

    private static byte digit(byte value) {
        return (byte) (value < 10 ? value + 0x30 : value + 0x37);
    }

    /** Random, positive, never shorter. */
    private short prependSerial(byte[] buffer, short end) {
        short start = (short) (end - SERIAL_LENGTH);
        random.nextBytes(buffer, start, SERIAL_LENGTH);
        short first = (short) ((short) (Util.getShort(buffer, start) & 0x3FFF) | 0x4000);
        Util.setShort(buffer, start, first);
        return Der.wrap(buffer, start, end, Der.INTEGER);
    }
}
