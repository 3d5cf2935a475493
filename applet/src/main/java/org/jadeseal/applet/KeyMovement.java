// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.JCSystem;

/**
 * MOVE KEY and DELETE KEY, which SP 800-73 does not have: P1 is the target, 'FF' to delete, P2 the
 * source. Key, origin, PIN policy and certificate object go together, in one transaction.
 */
final class KeyMovement {

    private static final byte DELETE = (byte) 0xFF;

    private final Session session;
    private final KeyStore keys;
    private final ObjectStore objects;

    KeyMovement(Session session, KeyStore keys, ObjectStore objects) {
        this.session = session;
        this.keys = keys;
        this.objects = objects;
    }

    void moveOrDelete(CommandMessage command) {
        session.requireManagement();
        byte target = command.p1();
        byte source = command.p2();
        KeySlot slot = keys.occupied(source);
        if (source == KeyReference.ATTESTATION || target == KeyReference.ATTESTATION) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        if (target == DELETE) {
            delete(slot, source);
        } else {
            requireSuitable(slot, target);
            move(source, target);
        }
    }

    /** Without the origin rule a key known elsewhere could be brought in and become a signature. */
    private void requireSuitable(KeySlot slot, byte target) {
        if (!keys.at(target).isEmpty()) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        if (mustBeBornHere(target) && slot.origin != KeySlot.ORIGIN_GENERATED) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        if (!PinPolicy.suits(target, slot.pinPolicy)) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
    }

    private static boolean mustBeBornHere(byte target) {
        return target == KeyReference.AUTHENTICATION
                || target == KeyReference.SIGNATURE
                || target == KeyReference.CARD_AUTHENTICATION
                || target == KeyReference.STAGING_SIGNATURE;
    }

    private void move(byte source, byte target) {
        JCSystem.beginTransaction();
        keys.swapWithin(source, target);
        objects.renameWithin(
                KeyReference.certificateTag(source), KeyReference.certificateTag(target));
        JCSystem.commitTransaction();
    }

    private void delete(KeySlot slot, byte source) {
        JCSystem.beginTransaction();
        slot.clearWithin();
        objects.deleteWithin(KeyReference.certificateTag(source));
        JCSystem.commitTransaction();
        if (JCSystem.isObjectDeletionSupported()) {
            JCSystem.requestObjectDeletion();
        }
    }
}
