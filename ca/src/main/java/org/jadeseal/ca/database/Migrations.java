// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/// Brings the tables of one room up to a version. Each room has a history of its own, so that none
/// waits for the numbers of another. What other rooms have put there before counts as a room's
/// beginning.
final class Migrations {

    private static final String HISTORY = "history_of_";

    private final Connections connections;

    Migrations(Connections connections) {
        this.connections = connections;
    }

    /// @param location a folder of plain SQL migrations on the class path, `db/ca` for instance
    void run(String location) {
        run(location, MigrationVersion.LATEST);
    }

    void run(String location, MigrationVersion target) {
        Flyway.configure()
                .dataSource(connections.unpooled())
                .locations("classpath:" + location)
                .failOnMissingLocations(true)
                .table(HISTORY + location.replace('/', '_'))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }
}
