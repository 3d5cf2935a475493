// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * Whether the card knows what SP 800-73 does not have. Without its extensions it stands for a plain
 * PIV card of another maker, of which only SET MANAGEMENT KEY is left: the standard leaves that
 * command to the makers, and each has one. It is decided for good at installation.
 */
final class Extensions {

    /** In the first byte of the application's installation parameters. */
    private static final byte PLAIN = 0x01;

    private boolean isPlain;

    /**
     * Reads the installation parameters (Java Card 3.0.5, Applet.install): length and instance AID,
     * length and control information, length and what is ours.
     */
    Extensions(byte[] parameters, short offset, byte length) {
        short end = (short) (offset + length);
        short control = behind(parameters, offset, end);
        short own = behind(parameters, control, end);
        short first = (short) (own + 1);
        isPlain = first < end && parameters[own] > 0 && (parameters[first] & PLAIN) != 0;
    }

    /** The offset behind a length byte and what it counts, at most the end. */
    private static short behind(byte[] parameters, short offset, short end) {
        if (offset >= end) {
            return end;
        }
        short next = (short) (offset + 1 + (parameters[offset] & 0xFF));
        return next < end ? next : end;
    }

    boolean areThere() {
        return !isPlain;
    }

    void requireInstruction() {
        if (isPlain) {
            ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }
}
