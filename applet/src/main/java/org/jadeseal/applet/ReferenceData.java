// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.OwnerPIN;
import javacard.framework.Util;

/**
 * The PIN or the PUK (SP 800-73-4 Part 2, 2.4.3): eight bytes, how many wrong tries they bear, how
 * often they were replaced.
 *
 * <p>OwnerPIN takes the try away before it compares, and outside of any transaction, so pulling the
 * card never gives a try back. It is made for the most tries there can be; our limit lies above.
 */
final class ReferenceData {

    static final byte LENGTH = 8;
    static final byte MOST_TRIES = 15;

    private static final byte USUAL_TRIES = 3;

    private final byte[] factoryValue;
    private final OwnerPIN value = new OwnerPIN(MOST_TRIES, LENGTH);

    /** Wrong tries before it blocks; 0 for one that is void. */
    private byte limit = USUAL_TRIES;

    private boolean isFactory = true;

    /** How often it was replaced; written together with it, so a torn answer is clear. */
    private short changes;

    ReferenceData(byte[] factoryValue) {
        this.factoryValue = factoryValue;
        value.update(factoryValue, (short) 0, LENGTH);
    }

    byte triesLeft() {
        short spent = (short) (MOST_TRIES - value.getTriesRemaining());
        return limit > spent ? (byte) (limit - spent) : 0;
    }

    void requireTriesLeft() {
        if (triesLeft() == 0) {
            ISOException.throwIt(Sw.BLOCKED);
        }
    }

    /** '63Cx' for a wrong one, '6983' when that was the last try or there was none. */
    void check(byte[] buffer, short offset) {
        requireTriesLeft();
        if (!value.check(buffer, offset, LENGTH)) {
            requireTriesLeft();
            throwWrong();
        }
    }

    void throwWrong() {
        ISOException.throwIt(Sw.wrongPin(triesLeft()));
    }

    boolean isVerified() {
        return value.isValidated();
    }

    void forgetVerification() {
        if (value.isValidated()) {
            value.reset();
        }
    }

    /** Puts a new value in its place; all tries are there again. */
    void replace(byte[] buffer, short offset) {
        JCSystem.beginTransaction();
        value.update(buffer, offset, LENGTH);
        isFactory = false;
        changes++;
        JCSystem.commitTransaction();
    }

    /** As on a new card, in the transaction of the caller. */
    void restoreFactoryWithin(byte tries) {
        value.update(factoryValue, (short) 0, LENGTH);
        limit = tries;
        isFactory = true;
        changes = 0;
    }

    void restoreFactoryWithin() {
        restoreFactoryWithin(USUAL_TRIES);
    }

    /** A value that everybody knows must never open a card again; in the caller's transaction. */
    void voidFactoryWithin() {
        if (isFactory) {
            limit = 0;
        }
    }

    /** Writes what GET METADATA tells of it; answers the offset behind it. */
    short describe(byte[] buffer, short offset) {
        short at = Tlv.putByte(buffer, offset, KeyMetadata.ALGORITHM, KeyMetadata.ALGORITHM_PIN);
        at = Tlv.putByte(buffer, at, KeyMetadata.IS_DEFAULT, isFactory ? (byte) 1 : (byte) 0);
        at = Tlv.header(buffer, at, KeyMetadata.RETRIES, (short) 2);
        buffer[at++] = limit;
        buffer[at++] = triesLeft();
        at = Tlv.header(buffer, at, KeyMetadata.CHANGES, (short) 2);
        return Util.setShort(buffer, at, changes);
    }
}
