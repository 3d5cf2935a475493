// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// The commands we send (SP 800-73-5 Part 2, table 2; from 'F5' on Yubico's extensions and our
/// own).
enum Instruction {
    VERIFY(0x20, "VERIFY", true),
    CHANGE_REFERENCE(0x24, "CHANGE REFERENCE DATA", true),
    RESET_RETRY(0x2C, "RESET RETRY COUNTER", true),
    GENERATE(0x47, "GENERATE ASYMMETRIC KEY PAIR", false),
    AUTHENTICATE(0x87, "GENERAL AUTHENTICATE", false),
    SELECT(0xA4, "SELECT", false),
    GET_RESPONSE(0xC0, "GET RESPONSE", false),
    GET_OBJECT(0xCB, "GET DATA", false),
    PUT_OBJECT(0xDB, "PUT DATA", false),
    SEAL(0xF5, "SEAL", false),
    MOVE_KEY(0xF6, "MOVE KEY", false),
    GET_METADATA(0xF7, "GET METADATA", false),
    GET_SERIAL(0xF8, "GET SERIAL", false),
    ATTEST(0xF9, "ATTEST", false),
    SET_TRIES(0xFA, "SET PIN RETRIES", false),
    RESET_CARD(0xFB, "RESET", false),
    GET_VERSION(0xFD, "GET VERSION", false),
    IMPORT_KEY(0xFE, "IMPORT ASYMMETRIC KEY", true),
    SET_ADMINISTRATION_KEY(0xFF, "SET MANAGEMENT KEY", true);

    private final int code;
    private final String title;
    private final boolean secret;

    Instruction(int code, String title, boolean secret) {
        this.code = code;
        this.title = title;
        this.secret = secret;
    }

    int code() {
        return code;
    }

    /// As the standard writes it.
    String title() {
        return title;
    }

    /// Whether its data must not be seen.
    boolean isSecret() {
        return secret;
    }

    static Optional<Instruction> ofCode(int code) {
        return Arrays.stream(values()).filter(command -> command.code == code).findFirst();
    }
}
