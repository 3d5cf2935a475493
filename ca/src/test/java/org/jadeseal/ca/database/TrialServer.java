// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL server for all tests of this process, as durable as a real one.
final class TrialServer {

    private static final AtomicInteger count = new AtomicInteger();

    private static final EmbeddedPostgres server = start();

    private TrialServer() {}

    static DatabaseAddress freshDatabase() {
        return fresh("");
    }

    /// The tables of another one, to which nobody may be connected.
    static DatabaseAddress copyOf(DatabaseAddress.Postgresql other) {
        return fresh(" template " + name(other));
    }

    private static DatabaseAddress fresh(String like) {
        String name = "test" + count.incrementAndGet();
        execute("create database " + name + like);
        return new DatabaseAddress.Postgresql(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "postgres",
                Optional.empty());
    }

    /// Gives the disk back; what is left would be flushed when the server ends.
    static void drop(DatabaseAddress.Postgresql address) {
        execute("drop database if exists " + name(address) + " with (force)");
    }

    /// Ends every connection to the database of that address, as a failing network would.
    static void breakConnections(DatabaseAddress.Postgresql address) {
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + name(address)
                        + "'");
    }

    private static String name(DatabaseAddress.Postgresql address) {
        return address.jdbcUrl().substring(address.jdbcUrl().lastIndexOf('/') + 1);
    }

    private static void execute(String command) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("the server for tests refuses: " + command, e);
        }
    }

    /// It ends by itself with this process.
    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for tests does not start", e);
        }
    }
}
