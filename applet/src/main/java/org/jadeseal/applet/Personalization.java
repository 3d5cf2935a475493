// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;

/**
 * What makes a blank card somebody's: SET MANAGEMENT KEY, SET PIN RETRIES, RESET, and SEAL, our
 * own, which ends it for good. From then on nobody can reset the card, a PUK that was never set is
 * void, and the unblock key is replaced only by who proves it directly before; the management key
 * is no longer enough.
 */
final class Personalization {

    private static final short SET_WITHOUT_TOUCH = (short) 0xFFFF;
    private static final short KEY = 3;

    private final Session session;
    private final CardHolder holder;
    private final AdministrationKeys administration;
    private final KeyStore keys;
    private final ObjectStore objects;
    private boolean isSealed;

    /** A reset has begun. It has so many parts that no transaction holds them all. */
    private boolean isResetting;

    Personalization(
            Session session,
            CardHolder holder,
            AdministrationKeys administration,
            KeyStore keys,
            ObjectStore objects) {
        this.session = session;
        this.holder = holder;
        this.administration = administration;
        this.keys = keys;
        this.objects = objects;
    }

    boolean isSealed() {
        return isSealed;
    }

    /** Data: algorithm, key reference, length of the key, key. 9B must be proven anew after it. */
    void setManagementKey(CommandMessage command) {
        command.requireP1P2(SET_WITHOUT_TOUCH);
        byte[] data = command.data;
        if (command.length() < KEY) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        byte algorithm = data[0];
        byte reference = data[1];
        AdministrationKey key = administration.of(reference);
        if (isSealed && reference == KeyReference.UNBLOCK) {
            session.requireUnblockProvenDirectlyBefore();
        } else {
            session.requireManagement();
        }
        short size = Algorithm.aesKeySize(algorithm);
        if (data[2] != size) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        command.requireLength((short) (KEY + size));
        key.set(algorithm, data, KEY);
        if (reference == KeyReference.MANAGEMENT) {
            session.managementProven(false);
        }
    }

    /** P1 tries of the PIN, P2 of the PUK, 1 to 15; both get their factory values back. */
    void setPinRetries(CommandMessage command) {
        session.requireManagement();
        requireUnsealed();
        holder.requirePinVerified();
        byte pinTries = command.p1();
        byte pukTries = command.p2();
        requireTries(pinTries);
        requireTries(pukTries);
        holder.forgetVerification();
        JCSystem.beginTransaction();
        holder.of(KeyReference.PIN).restoreFactoryWithin(pinTries);
        holder.of(KeyReference.PUK).restoreFactoryWithin(pukTries);
        JCSystem.commitTransaction();
    }

    private static void requireTries(byte tries) {
        if (tries < 1 || tries > ReferenceData.MOST_TRIES) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
    }

    /** All as on a new card, for who has the management key or has used up both PIN and PUK. */
    void reset(CommandMessage command) {
        command.requireP1P2((short) 0);
        requireUnsealed();
        if (!holder.isLockedOut()) {
            session.requireManagement();
        }
        isResetting = true;
        finishReset();
        session.managementProven(false);
        holder.forgetVerification();
    }

    /** Carries a reset to its end that lost its power; comes before any other command. */
    void finishReset() {
        if (!isResetting) {
            return;
        }
        keys.clear();
        objects.clear();
        administration.restoreFactory();
        JCSystem.beginTransaction();
        holder.of(KeyReference.PIN).restoreFactoryWithin();
        holder.of(KeyReference.PUK).restoreFactoryWithin();
        isResetting = false;
        JCSystem.commitTransaction();
    }

    private void requireUnsealed() {
        if (isSealed) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
    }

    /** Cannot be undone; a second time changes nothing. */
    void seal(CommandMessage command) {
        session.requireManagement();
        command.requireP1P2((short) 0);
        JCSystem.beginTransaction();
        isSealed = true;
        holder.of(KeyReference.PUK).voidFactoryWithin();
        JCSystem.commitTransaction();
    }
}
