// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * What makes a blank card somebody's: SET MANAGEMENT KEY, and SEAL, our own, which ends it for
 * good. From then on the unblock key is replaced only by who proves it directly before; the
 * management key is no longer enough.
 */
final class Personalization {

    private static final short SET_WITHOUT_TOUCH = (short) 0xFFFF;
    private static final short KEY = 3;

    private final Session session;
    private final AdministrationKeys keys;
    private boolean isSealed;

    Personalization(Session session, AdministrationKeys keys) {
        this.session = session;
        this.keys = keys;
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
        AdministrationKey key = keys.of(reference);
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

    /** Cannot be undone; a second time changes nothing. */
    void seal(CommandMessage command) {
        session.requireManagement();
        command.requireP1P2((short) 0);
        isSealed = true;
    }
}
