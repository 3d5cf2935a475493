// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;

/** When a private key asks for the PIN. An attribute of the key; travels with it. */
final class PinPolicy {

    static final byte DEFAULT = 0;
    static final byte NEVER = 1;
    static final byte ONCE = 2;
    static final byte ALWAYS = 3;

    /**
     * The policy of a key born under a reference. 9C is always ALWAYS and 9E is always NEVER (SP
     * 800-73-4 Part 1, Table 4b); no other key can be had without the PIN.
     */
    static byte of(byte reference, byte requested) {
        byte natural = natural(reference);
        if (requested == DEFAULT || requested == natural) {
            return natural;
        }
        if (natural != ONCE || requested != ALWAYS) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        return requested;
    }

    /** Whether a key with this policy may stand under a reference. */
    static boolean suits(byte reference, byte policy) {
        byte natural = natural(reference);
        return natural == ONCE ? policy != NEVER : policy == natural;
    }

    private static byte natural(byte reference) {
        switch (reference) {
            case KeyReference.SIGNATURE:
                return ALWAYS;
            case KeyReference.CARD_AUTHENTICATION:
                return NEVER;
            default:
                return ONCE;
        }
    }

    private PinPolicy() {}
}
