// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ca.x509.Bytes;

/// What an officer's card signed when its holder decided (`docs/reference/officer-statements.md`).
///
/// @param statement the text, in UTF-8
/// @param signature by the card's key 9C
/// @param certificate of that key, in DER
public record CardSignature(Bytes statement, Bytes signature, Bytes certificate) {

    /// SHA-256 of the text, 64 lower-case hexadecimal digits: its name in our records.
    public String statementHash() {
        return statement.sha256().hex();
    }
}
