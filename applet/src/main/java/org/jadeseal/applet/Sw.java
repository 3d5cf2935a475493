// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISO7816;

/** Status words (SP 800-73-4 Part 2, Table 6) that ISO7816 of Java Card does not name. */
final class Sw {

    static final short SECURITY_STATUS = ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED;
    static final short BLOCKED = 0x6983;
    static final short WRONG_DATA = ISO7816.SW_WRONG_DATA;
    static final short CONDITIONS = ISO7816.SW_CONDITIONS_NOT_SATISFIED;
    static final short NOT_SUPPORTED = ISO7816.SW_FUNC_NOT_SUPPORTED;
    static final short OBJECT_NOT_FOUND = ISO7816.SW_FILE_NOT_FOUND;
    static final short MEMORY_FULL = ISO7816.SW_FILE_FULL;
    static final short WRONG_P1P2 = ISO7816.SW_INCORRECT_P1P2;
    static final short REFERENCE_NOT_FOUND = 0x6A88;
    static final short CHAINING_NOT_SUPPORTED = (short) 0x6884;

    /** '63Cx': the comparison failed, x tries are left. */
    static short wrongPin(byte triesLeft) {
        return (short) (0x63C0 | triesLeft);
    }

    private Sw() {}
}
