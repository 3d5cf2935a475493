// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A database without tables, into which rows are put that were kept elsewhere.
public final class EmptyDatabase {

    private final Connections connections;
    private final Migrations migrations;

    private EmptyDatabase(DatabaseAddress address) {
        this.connections = new Connections(address);
        this.migrations = new Migrations(connections);
    }

    /// The database at `address`; a file of SQLite must not be there yet.
    ///
    /// @throws DatabaseUnavailableException if it has tables, or cannot be reached
    public static EmptyDatabase at(DatabaseAddress address) {
        EmptyDatabase database = new EmptyDatabase(address);
        switch (address) {
            case DatabaseAddress.Sqlite(Path file) when isFilled(file) ->
                    throw notEmpty("file " + file + " is there already");
            case DatabaseAddress.Sqlite _ -> {}
            case DatabaseAddress.Postgresql _ -> database.requireNoTable();
        }
        return database;
    }

    /// Makes the tables as they were when the rows were kept, puts the rows in as a whole or not at
    /// all, and brings the tables up to date.
    ///
    /// @param schema folders of migrations on the class path, in their order, and the version of
    ///   each
    /// @param rows puts rows in; sees the tables as migrations leave them
    /// @param mark what else is put in, when the tables are up to date
    /// @throws DatabaseUnavailableException if a version is not known here, or the database fails
    public void fill(
            Map<String, String> schema, Consumer<JdbcTemplate> rows, Consumer<JdbcTemplate> mark) {
        try {
            schema.forEach((location, version) ->
                    migrations.run(location, MigrationVersion.fromVersion(version)));
            inOneTransaction(rows);
            schema.keySet().forEach(migrations::run);
            inOneTransaction(mark);
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException(
                    "the tables cannot be made as they were ("
                            + e.getMessage()
                            + "); is what was kept of a newer version of this product?",
                    e);
        }
    }

    private void inOneTransaction(Consumer<JdbcTemplate> rows) {
        try (Connection connection = connections.writing().getConnection()) {
            connection.setAutoCommit(false);
            DataSource one = new SingleConnectionDataSource(connection, true);
            rows.accept(Database.template(one));
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "the rows cannot be put into the database (" + e.getMessage() + ")", e);
        }
    }

    private void requireNoTable() {
        try (Connection connection = connections.unpooled().getConnection();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(
                                        null,
                                        connection.getSchema(),
                                        "%",
                                        new String[] {"TABLE"})) {
            if (tables.next()) {
                throw notEmpty("it has a table " + tables.getString("TABLE_NAME"));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "the database cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isFilled(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }

    private static DatabaseUnavailableException notEmpty(String why) {
        return new DatabaseUnavailableException(
                "the database must be empty, and " + why + "; nothing was changed", null);
    }
}
