// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

/** Instruction bytes (SP 800-73-4 Part 2, Table 2; from 'F5' on they are de facto or our own). */
final class Ins {

    static final byte VERIFY = 0x20;
    static final byte CHANGE_REFERENCE_DATA = 0x24;
    static final byte RESET_RETRY_COUNTER = 0x2C;
    static final byte GENERATE_ASYMMETRIC_KEY_PAIR = 0x47;
    static final byte GENERAL_AUTHENTICATE = (byte) 0x87;
    static final byte SELECT = (byte) 0xA4;
    static final byte GET_RESPONSE = (byte) 0xC0;
    static final byte GET_DATA = (byte) 0xCB;
    static final byte PUT_DATA = (byte) 0xDB;

    /** Our own: the end of personalization. */
    static final byte SEAL = (byte) 0xF5;

    static final byte MOVE_KEY = (byte) 0xF6;
    static final byte GET_METADATA = (byte) 0xF7;
    static final byte GET_SERIAL = (byte) 0xF8;
    static final byte ATTEST = (byte) 0xF9;
    static final byte SET_PIN_RETRIES = (byte) 0xFA;
    static final byte RESET = (byte) 0xFB;
    static final byte GET_VERSION = (byte) 0xFD;
    static final byte IMPORT_KEY = (byte) 0xFE;
    static final byte SET_MANAGEMENT_KEY = (byte) 0xFF;

    private Ins() {}
}
