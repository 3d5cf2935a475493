// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

/// One version of the secret from which the keys of cards derive.
sealed interface MasterKey permits KeptMasterKey, TokenMasterKey {

    /// HKDF with SHA-256 (RFC 5869).
    ///
    /// @param info what is derived, in words
    /// @param length 1 to 32 octets
    Secret derive(String info, int length);
}
