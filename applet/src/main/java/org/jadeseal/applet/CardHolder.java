// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.OwnerPIN;
import javacard.framework.Util;

/**
 * What only the card holder may do: VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER (SP 800-73-4
 * Part 2, 3.2.1 to 3.2.3). There is no PUK: a forgotten PIN is replaced after proof of the unblock
 * key.
 *
 * <p>OwnerPIN takes the try away before it compares, and outside of any transaction, so pulling the
 * card never gives a try back.
 */
final class CardHolder {

    static final byte TRIES = 3;

    private static final short VERIFY_PIN = 0x0080;
    private static final short FORGET_PIN = (short) 0xFF80;
    private static final short CHANGE_PIN = 0x0080;
    private static final short NEW_PIN_ONLY = 0x0280;
    private static final byte[] FACTORY_PIN = {
        (byte) 0x31,
        (byte) 0x32,
        (byte) 0x33,
        (byte) 0x34,
        (byte) 0x35,
        (byte) 0x36,
        (byte) 0xFF,
        (byte) 0xFF,
    };

    private final Session session;
    private final OwnerPIN pin = new OwnerPIN(TRIES, PinRules.LENGTH);
    private boolean factoryPin = true;

    /** How often the PIN was replaced; written together with the PIN, so a torn answer is clear. */
    private short changes;

    CardHolder(Session session) {
        this.session = session;
        pin.update(FACTORY_PIN, (short) 0, PinRules.LENGTH);
    }

    /** 3.2.1. Without data: status, or with P1 'FF' forget. '63Cx' tries left, '6983' none. */
    void verify(CommandMessage command) {
        if (command.p1() == (byte) 0xFF) {
            forget(command);
            return;
        }
        command.requireP1P2(VERIFY_PIN);
        requireTriesLeft();
        if (command.length() == 0) {
            requireVerified();
            return;
        }
        requirePinLength(command.length(), PinRules.LENGTH);
        PinRules.requireFormat(command.data, (short) 0);
        check(command.data, (short) 0);
        session.pinVerified();
    }

    private void forget(CommandMessage command) {
        command.requireP1P2(FORGET_PIN);
        requirePinLength(command.length(), (short) 0);
        forgetVerification();
    }

    private void requireVerified() {
        if (!pin.isValidated()) {
            ISOException.throwIt(Sw.wrongPin(pin.getTriesRemaining()));
        }
    }

    /** 3.2.2. A new PIN that is not acceptable costs no try. */
    void changeReferenceData(CommandMessage command) {
        requirePin(command);
        command.requireP1P2(CHANGE_PIN);
        requireTriesLeft();
        requirePinLength(command.length(), (short) (2 * PinRules.LENGTH));
        PinRules.requireFormat(command.data, (short) 0);
        PinRules.requireStrong(command.data, PinRules.LENGTH);
        check(command.data, (short) 0);
        replace(command.data, PinRules.LENGTH);
        check(command.data, PinRules.LENGTH);
    }

    /** 3.2.3, with P1 '02' of ISO/IEC 7816-4: new PIN only, directly after the unblock key. */
    void resetRetryCounter(CommandMessage command) {
        requirePin(command);
        if (command.p1() == 0) {
            ISOException.throwIt(Sw.NOT_SUPPORTED);
        }
        command.requireP1P2(NEW_PIN_ONLY);
        session.requireUnblockProvenDirectlyBefore();
        requirePinLength(command.length(), PinRules.LENGTH);
        PinRules.requireStrong(command.data, (short) 0);
        replace(command.data, (short) 0);
    }

    private void replace(byte[] buffer, short offset) {
        JCSystem.beginTransaction();
        pin.update(buffer, offset, PinRules.LENGTH);
        factoryPin = false;
        changes++;
        JCSystem.commitTransaction();
    }

    private void check(byte[] buffer, short offset) {
        if (!pin.check(buffer, offset, PinRules.LENGTH)) {
            requireTriesLeft();
            ISOException.throwIt(Sw.wrongPin(pin.getTriesRemaining()));
        }
    }

    private static void requirePin(CommandMessage command) {
        if (command.p2() != KeyReference.PIN) {
            ISOException.throwIt(Sw.REFERENCE_NOT_FOUND);
        }
    }

    private static void requirePinLength(short length, short expected) {
        if (length != expected) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    private void requireTriesLeft() {
        if (pin.getTriesRemaining() == 0) {
            ISOException.throwIt(Sw.BLOCKED);
        }
    }

    void forgetVerification() {
        if (pin.isValidated()) {
            pin.reset();
        }
    }

    void requirePinVerified() {
        if (!pin.isValidated()) {
            ISOException.throwIt(Sw.SECURITY_STATUS);
        }
    }

    /** Writes what GET METADATA tells of the PIN; answers the offset behind it. */
    short describe(byte[] buffer, short offset) {
        short at = Tlv.putByte(buffer, offset, KeyMetadata.ALGORITHM, KeyMetadata.ALGORITHM_PIN);
        at = Tlv.putByte(buffer, at, KeyMetadata.IS_DEFAULT, factoryPin ? (byte) 1 : (byte) 0);
        at = Tlv.header(buffer, at, KeyMetadata.RETRIES, (short) 2);
        buffer[at++] = TRIES;
        buffer[at++] = pin.getTriesRemaining();
        at = Tlv.header(buffer, at, KeyMetadata.CHANGES, (short) 2);
        return Util.setShort(buffer, at, changes);
    }
}
