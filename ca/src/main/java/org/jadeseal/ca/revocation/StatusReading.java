// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;
import java.util.Optional;

/// What the ledger can say at this moment.
public sealed interface StatusReading {

    /// The database was heard of within the last 2 seconds.
    ///
    /// @param entry empty when the certificate was never issued
    /// @param position how far the ledger was known
    /// @param at when that was read from the database
    record Known(Optional<StatusEntry> entry, long position, Instant at) implements StatusReading {}

    /// The database was not heard of for 2 seconds, or memory and ledger differ: nobody may be told
    /// anything (T4).
    record InDoubt() implements StatusReading {}
}
