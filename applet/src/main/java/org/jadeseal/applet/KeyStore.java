// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.JCSystem;

/** The private keys by their references. */
final class KeyStore {

    private final Object[] slots = new Object[KeyReference.PLACES];

    KeyStore() {
        for (short i = 0; i < KeyReference.PLACES; i++) {
            slots[i] = new KeySlot();
        }
    }

    /** The slot of a reference, empty or not; '6A88' for a reference that we do not have. */
    KeySlot at(byte reference) {
        return (KeySlot) slots[KeyReference.place(reference)];
    }

    /** The key under a reference; '6A88' when there is none. */
    KeySlot occupied(byte reference) {
        KeySlot slot = at(reference);
        if (slot.isEmpty()) {
            ISOException.throwIt(Sw.REFERENCE_NOT_FOUND);
        }
        return slot;
    }

    /** Empties all places, one after the other. */
    void clear() {
        for (short i = 0; i < KeyReference.PLACES; i++) {
            KeySlot slot = (KeySlot) slots[i];
            JCSystem.beginTransaction();
            slot.clearWithin();
            JCSystem.commitTransaction();
        }
    }

    /** Changes the places of two slots in the transaction of the caller. */
    void swapWithin(byte one, byte other) {
        short first = KeyReference.place(one);
        short second = KeyReference.place(other);
        Object slot = slots[first];
        slots[first] = slots[second];
        slots[second] = slot;
    }
}
