// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.database.Transaction;

/// Judges once more, in the transaction that records, what may have changed since the preparation.
@FunctionalInterface
interface RecordingGuard {

    /// Looks again at what the preparation looked at.
    ///
    /// @throws StaleEvidenceException if the evidence no longer holds
    void check(Transaction transaction);
}
