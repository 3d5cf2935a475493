// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database that others write, for whoever only looks: nothing is migrated, and both databases
/// refuse a change.
public final class ReadOnly {

    private ReadOnly() {}

    /// Reads several things of one and the same moment.
    ///
    /// @throws DatabaseUnavailableException if it cannot be reached
    public static <T> T look(DatabaseAddress address, Function<JdbcClient, T> reading) {
        try (HikariDataSource pool = new Connections(address).readPool()) {
            return new Snapshot(pool).read(reading);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailableException(
                    "the database cannot be reached (" + e.getMessage() + ")", e);
        }
    }
}
