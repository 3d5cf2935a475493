// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.JCSystem;

/**
 * What has been proven since the application was selected. Two proofs are good for the very next
 * command only: the PIN for a PIN-always key, and the unblock key for RESET RETRY COUNTER (so that
 * nobody can slip a command in between).
 */
final class Session {

    private static final short PIN_JUST_VERIFIED = 0;
    private static final short PIN_VERIFIED_BEFORE = 1;
    private static final short UNBLOCK_JUST_PROVEN = 2;
    private static final short UNBLOCK_PROVEN_BEFORE = 3;
    private static final short MANAGEMENT_PROVEN = 4;

    private final boolean[] proven =
            JCSystem.makeTransientBooleanArray((short) 5, JCSystem.CLEAR_ON_DESELECT);

    /** A command begins: what the last one has proven is good for this one, and then for none. */
    void nextCommand() {
        proven[PIN_VERIFIED_BEFORE] = proven[PIN_JUST_VERIFIED];
        proven[PIN_JUST_VERIFIED] = false;
        proven[UNBLOCK_PROVEN_BEFORE] = proven[UNBLOCK_JUST_PROVEN];
        proven[UNBLOCK_JUST_PROVEN] = false;
    }

    void pinVerified() {
        proven[PIN_JUST_VERIFIED] = true;
    }

    boolean pinVerifiedDirectlyBefore() {
        return proven[PIN_VERIFIED_BEFORE];
    }

    void unblockProven() {
        proven[UNBLOCK_JUST_PROVEN] = true;
    }

    void requireUnblockProvenDirectlyBefore() {
        if (!proven[UNBLOCK_PROVEN_BEFORE]) {
            ISOException.throwIt(Sw.SECURITY_STATUS);
        }
    }

    void managementProven(boolean isProven) {
        proven[MANAGEMENT_PROVEN] = isProven;
    }

    void requireManagement() {
        if (!proven[MANAGEMENT_PROVEN]) {
            ISOException.throwIt(Sw.SECURITY_STATUS);
        }
    }
}
