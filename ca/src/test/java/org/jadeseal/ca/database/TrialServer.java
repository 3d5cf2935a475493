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
        String name = "test" + count.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made for a test", e);
        }
        return new DatabaseAddress.Postgresql(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "postgres",
                Optional.empty());
    }

    /// Ends every connection to the database of that address, as a failing network would.
    static void breakConnections(DatabaseAddress.Postgresql address) {
        String name = address.jdbcUrl().substring(address.jdbcUrl().lastIndexOf('/') + 1);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + name
                            + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("connections could not be broken", e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres started =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "200")
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for tests does not start", e);
        }
    }

    private static void stop(EmbeddedPostgres started) {
        try {
            started.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
