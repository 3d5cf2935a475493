// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A fresh, empty database for one test; gone when closed.
public final class TrialDatabase implements AutoCloseable {

    private final String name;
    private final DatabaseAddress address;
    private final Path folder;

    private TrialDatabase(String name, DatabaseAddress address, Path folder) {
        this.name = name;
        this.address = address;
        this.folder = folder;
    }

    /// A file in a folder of its own.
    public static TrialDatabase sqlite() {
        Path folder = freshFolder();
        return new TrialDatabase(
                "SQLite", new DatabaseAddress.Sqlite(folder.resolve("test.db")), folder);
    }

    /// A database of its own on the server that all tests of this process share.
    public static TrialDatabase postgresql() {
        return new TrialDatabase("PostgreSQL", TrialServer.freshDatabase(), freshFolder());
    }

    /// One that another process has made.
    public static TrialDatabase at(String option, Path folder) {
        return new TrialDatabase(option, DatabaseAddress.parse(option), folder);
    }

    /// A copy of its tables in a place of its own, while nobody is connected.
    public TrialDatabase copy() {
        return switch (address) {
            case DatabaseAddress.Sqlite(Path file) -> {
                TrialDatabase copy = sqlite();
                copied(file, copy.folder().resolve("test.db"));
                yield copy;
            }
            case DatabaseAddress.Postgresql server ->
                    new TrialDatabase(name, TrialServer.copyOf(server), freshFolder());
        };
    }

    private static void copied(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the programs take it.
    public String option() {
        return switch (address) {
            case DatabaseAddress.Sqlite(Path file) -> "sqlite:" + file;
            case DatabaseAddress.Postgresql server ->
                    server.jdbcUrl().substring("jdbc:".length()) + "?user=" + server.user();
        };
    }

    /// Changes rows behind everybody's back.
    ///
    /// @return how many
    public int change(String statement) {
        try (Connection connection = connection();
                Statement change = connection.createStatement()) {
            return change.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses: " + statement, e);
        }
    }

    private Connection connection() throws SQLException {
        return switch (address) {
            case DatabaseAddress.Sqlite(Path file) ->
                    DriverManager.getConnection("jdbc:sqlite:" + file);
            case DatabaseAddress.Postgresql server ->
                    DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
        };
    }

    public DatabaseAddress address() {
        return address;
    }

    /// A folder for whatever else the test keeps.
    public Path folder() {
        return folder;
    }

    /// Opens it with the migrations named, `db/ca` alone when none is.
    public Database open(Clock clock, String... migrations) {
        return Database.open(
                address, migrations.length == 0 ? List.of("db/ca") : List.of(migrations), clock);
    }

    /// Opens it for a process that will die.
    public Database open(Clock clock, MortalWriter writer) {
        return Database.open(address, List.of("db/ca"), clock, writer::around);
    }

    @Override
    public void close() {
        if (address instanceof DatabaseAddress.Postgresql server) {
            TrialServer.drop(server);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("jadeseal-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
