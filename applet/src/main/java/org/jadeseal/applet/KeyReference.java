// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;

/**
 * Key references (SP 800-73-4 Part 1, Table 4b) and the data object that holds each certificate.
 */
final class KeyReference {

    static final byte PIN = (byte) 0x80;
    static final byte PUK = (byte) 0x81;
    static final byte FIRST_RETIRED = (byte) 0x82;
    static final byte STAGING_SIGNATURE = (byte) 0x94;
    static final byte STAGING_KEY_MANAGEMENT = (byte) 0x95;
    static final byte LAST_RETIRED = STAGING_KEY_MANAGEMENT;
    static final byte AUTHENTICATION = (byte) 0x9A;
    static final byte MANAGEMENT = (byte) 0x9B;
    static final byte SIGNATURE = (byte) 0x9C;
    static final byte KEY_MANAGEMENT = (byte) 0x9D;
    static final byte CARD_AUTHENTICATION = (byte) 0x9E;

    /** Our own: its mutual authentication opens RESET RETRY COUNTER, and nothing else does. */
    static final byte UNBLOCK = (byte) 0x9F;

    static final byte ATTESTATION = (byte) 0xF9;

    /** How many private keys there are places for. */
    static final short PLACES = 25;

    private static final short RETIRED_PLACES = 5;

    /** The place of a private key: 0 to {@link #PLACES} - 1. */
    static short place(byte reference) {
        switch (reference) {
            case AUTHENTICATION:
                return 0;
            case SIGNATURE:
                return 1;
            case KEY_MANAGEMENT:
                return 2;
            case CARD_AUTHENTICATION:
                return 3;
            case ATTESTATION:
                return 4;
            default:
                if (!isRetired(reference)) {
                    ISOException.throwIt(Sw.REFERENCE_NOT_FOUND);
                }
                return (short) (RETIRED_PLACES + reference - FIRST_RETIRED);
        }
    }

    /** The last two bytes of the tag '5FXXXX' under which the certificate of this key is kept. */
    static short certificateTag(byte reference) {
        switch (reference) {
            case AUTHENTICATION:
                return (short) 0xC105;
            case SIGNATURE:
                return (short) 0xC10A;
            case KEY_MANAGEMENT:
                return (short) 0xC10B;
            case CARD_AUTHENTICATION:
                return (short) 0xC101;
            case ATTESTATION:
                return (short) 0xFF01;
            default:
                return (short) ((short) 0xC10D + reference - FIRST_RETIRED);
        }
    }

    private static boolean isRetired(byte reference) {
        return reference >= FIRST_RETIRED && reference <= LAST_RETIRED;
    }

    private KeyReference() {}
}
