// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

/// How far the ledger goes.
///
/// @param position of the last change, 0 when there is none
/// @param hash SHA-256 over all changes up to it, 64 hexadecimal digits
record LedgerHead(long position, String hash) {

    static final LedgerHead EMPTY = new LedgerHead(0, "0".repeat(64));

    LedgerHead with(StatusEntry entry) {
        return new LedgerHead(position + 1, StatusRow.of(entry.status()).hash(hash, entry));
    }
}
