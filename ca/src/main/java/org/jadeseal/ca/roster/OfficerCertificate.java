// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;

/// A certificate of the operations CA by which an officer is known here.
///
/// @param hash SHA-256 of the whole certificate
/// @param serial its number
public record OfficerCertificate(Bytes hash, OfficerId officer, Use use, SerialNumber serial) {

    /// For what it was issued.
    public enum Use {
        /// Key 9A: logging in.
        LOGIN,
        /// Key 9C: signing decisions.
        DECISION
    }
}
