// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.database.Transaction;

/// Writes down, in the transaction that has just recorded a certificate, what else is to be known
/// of it.
@FunctionalInterface
interface RecordingNote {

    /// Writes it, behind the row of the certificate and its place in the ledger.
    ///
    /// @param position where the certificate's issue stands in the status ledger
    void write(Transaction transaction, long position);
}
