// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The newest time in a database, before which nothing is written (T17). A clock that ran ahead and
/// was written down has poisoned it; two people may lower it again.
public final class TimeFloor {

    private TimeFloor() {}

    /// The floor; empty before the first unit of work.
    public static Optional<Instant> of(JdbcClient sql) {
        return new SqlUnits(sql).newest();
    }

    /// Opens a database as if it had no floor, for the one act that lowers it. Nobody else may have
    /// it open.
    ///
    /// @throws DatabaseUnavailableException if it cannot be reached or brought up to date
    public static Database openDespite(
            DatabaseAddress address, List<String> migrationLocations, Clock clock) {
        return Database.despiteFloor(address, migrationLocations, clock);
    }

    /// Gives every unit of work from the future the time of this one.
    ///
    /// @return how many
    public static int lower(Transaction transaction) {
        return new SqlUnits(transaction.sql()).lower(transaction.now());
    }
}
