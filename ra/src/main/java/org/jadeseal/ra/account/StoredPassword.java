// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import org.jadeseal.ca.x509.Bytes;

/// A password as the database has it: cost and salt in clear, and an HMAC under the pepper over the
/// Argon2id hash, so that a stolen table alone cannot be tried (SEC-104, T7).
public record StoredPassword(HashCost cost, Bytes salt, Bytes hmac) {

    @Override
    public String toString() {
        return "stored password";
    }
}
