// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import org.jadeseal.agent.json.JsonObject;

/// What stands on the letters beside the secrets. Personal: prints only the sheets.
///
/// @param pinSheet number of the sheet with the PIN, as `P-000101`; empty where only a password is
///   printed
/// @param passwordSheet number of the sheet with the password, as `W-000101`; empty where only a
///   PIN is printed
/// @param account 1 to 32 letters, digits and hyphens
/// @param holder 1 to 100 characters
/// @param address with the postal code, in one line of 1 to 128 characters
/// @param cardNumber 1 to 32 letters, digits and hyphens
/// @param site the website's address
public record LetterFacts(
        String pinSheet,
        String passwordSheet,
        String account,
        String holder,
        String address,
        String cardNumber,
        String site) {

    private static final String CODE = "[0-9A-Za-z-]{1,32}";
    private static final String PIN_SHEET = "P-[0-9]{6,9}";
    private static final String PASSWORD_SHEET = "W-[0-9]{6,9}";
    private static final String LINE = "[^\\p{Cc}\\p{Cf}]{1,%d}";

    /// Reads the parameters of `print-letters`.
    ///
    /// @throws org.jadeseal.agent.json.MalformedJsonException if one is missing or too long
    static LetterFacts read(JsonObject parameters) {
        return read(
                parameters,
                parameters.text("pinSheet", PIN_SHEET),
                parameters.text("passwordSheet", PASSWORD_SHEET));
    }

    /// Reads the parameters of `print-password-letter`.
    ///
    /// @throws org.jadeseal.agent.json.MalformedJsonException if one is missing or too long
    static LetterFacts readAlone(JsonObject parameters) {
        return read(parameters, "", parameters.text("passwordSheet", PASSWORD_SHEET));
    }

    /// Reads the parameters of `print-pin-letter`.
    ///
    /// @throws org.jadeseal.agent.json.MalformedJsonException if one is missing or too long
    static LetterFacts readPinAlone(JsonObject parameters) {
        return read(parameters, parameters.text("pinSheet", PIN_SHEET), "");
    }

    private static LetterFacts read(JsonObject parameters, String pinSheet, String passwordSheet) {
        return new LetterFacts(
                pinSheet,
                passwordSheet,
                parameters.text("account", CODE),
                parameters.text("holder", LINE.formatted(100)),
                parameters.text("address", LINE.formatted(128)),
                parameters.text("cardNumber", CODE),
                parameters.text("site", "https?://[!-~]{1,100}"));
    }

    @Override
    public String toString() {
        return "LetterFacts[" + pinSheet + ", " + passwordSheet + "]";
    }
}
