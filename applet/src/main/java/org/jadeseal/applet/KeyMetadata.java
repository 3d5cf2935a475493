// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;

/**
 * GET METADATA, which SP 800-73 does not have: what a key is, for P2 a key reference, '80' or '81'.
 * Tags up to '06' as PIV tools know them; 'C1' and 'C2' are our own.
 */
final class KeyMetadata {

    static final byte ALGORITHM = 0x01;
    static final byte POLICY = 0x02;
    static final byte ORIGIN = 0x03;
    static final byte PUBLIC_KEY = 0x04;
    static final byte IS_DEFAULT = 0x05;

    /** Two bytes: tries there were, tries there are. */
    static final byte RETRIES = 0x06;

    /**
     * Of PIN and PUK, two bytes: how often it was replaced. Tells whether a lost answer was a yes.
     */
    static final byte CHANGES = (byte) 0xC1;

    /** Of PIN and PUK: 1 when personalization has ended. */
    static final byte SEALED = (byte) 0xC2;

    static final byte ALGORITHM_PIN = (byte) 0xFF;
    static final byte TOUCH_NEVER = 1;

    /** Leaves room before the public key for its tag and length. */
    private static final short PUBLIC_KEY_START = 16;

    private final CardHolder holder;
    private final KeyStore keys;
    private final AdministrationKeys administration;
    private final Personalization personalization;

    KeyMetadata(
            CardHolder holder,
            KeyStore keys,
            AdministrationKeys administration,
            Personalization personalization) {
        this.holder = holder;
        this.keys = keys;
        this.administration = administration;
        this.personalization = personalization;
    }

    void getMetadata(APDU apdu, CommandMessage command, ResponseMessage response) {
        if (command.p1() != 0) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
        byte reference = command.p2();
        byte[] buffer = command.data;
        short start = 0;
        short end;
        if (CardHolder.isOne(reference)) {
            end = holder.of(reference).describe(buffer, start);
            end = Tlv.putByte(buffer, end, SEALED, personalization.isSealed() ? (byte) 1 : 0);
        } else if (administration.isOne(reference)) {
            end = administration.of(reference).describe(buffer, start);
        } else {
            KeySlot slot = keys.occupied(reference);
            end = slot.putPublicKey(buffer, PUBLIC_KEY_START);
            start = describe(slot, buffer, (short) (end - PUBLIC_KEY_START));
        }
        response.send(apdu, start, (short) (end - start));
    }

    /** Writes the attributes of a private key before its public key; answers where they start. */
    private static short describe(KeySlot slot, byte[] buffer, short publicKeyLength) {
        short start = (short) (PUBLIC_KEY_START - Tlv.headerSize(publicKeyLength) - 10);
        short at = Tlv.putByte(buffer, start, ALGORITHM, slot.algorithm);
        at = Tlv.header(buffer, at, POLICY, (short) 2);
        buffer[at++] = slot.pinPolicy;
        buffer[at++] = TOUCH_NEVER;
        at = Tlv.putByte(buffer, at, ORIGIN, slot.origin);
        Tlv.header(buffer, at, PUBLIC_KEY, publicKeyLength);
        return start;
    }
}
