// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Makes connections to one address, with the settings that durability needs.
final class Connections {

    /// WAL with a full sync: one flush for each commit, and no more (ADR 0017).
    private static final String SQLITE_SETTINGS =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=on&busy_timeout=10000";

    /// Serials, hashes and nonces are random, so a unit touches pages all over the indexes: 64 MiB
    /// of them stay in memory.
    private static final String SQLITE_WRITER_MEMORY = "&cache_size=-65536";

    /// What a savepoint may have to put back stays in memory; SQLite would write it to a file from
    /// 64 KiB on, which each batch of units reaches.
    private static final String SQLITE_SAVEPOINTS = "&temp_store=MEMORY";

    /// Nobody asks for keys that SQLite made; its driver would read one after each insert.
    private static final String SQLITE_NO_KEYS = "&jdbc.get_generated_keys=false";

    /// The log is carried over into the file every 32 MiB: pages that many units touch are carried
    /// once.
    private static final String SQLITE_CHECKPOINTS = "pragma wal_autocheckpoint = 8192";

    /// A library that reads before it writes asks for the file's lock at the start, or it could
    /// fail in mid-transaction. Not for our writer, whose first statement is an insert: the driver
    /// begins the next transaction right after a commit, and would hold the lock for ever.
    private static final String SQLITE_LIBRARY = "&transaction_mode=IMMEDIATE";

    /// A server that acknowledges before its disk has the data is told not to.
    private static final String POSTGRESQL_DURABLE =
            "select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') in ('off', 'local')";

    private final DatabaseAddress address;

    Connections(DatabaseAddress address) {
        this.address = address;
    }

    /// A new connection for each request, in no pool: for the writer and for migrations.
    DataSource unpooled() {
        return new TellingDataSource(
                switch (address) {
                    case DatabaseAddress.Sqlite sqlite ->
                            new DriverManagerDataSource(url(sqlite), new Properties());
                    case DatabaseAddress.Postgresql server ->
                            new DriverManagerDataSource(server.jdbcUrl(), properties(server));
                });
    }

    /// As [#unpooled], for the writer.
    DataSource writing() {
        return switch (address) {
            case DatabaseAddress.Sqlite sqlite ->
                    keeping(
                            url(sqlite)
                                    + SQLITE_NO_KEYS
                                    + SQLITE_WRITER_MEMORY
                                    + SQLITE_SAVEPOINTS);
            case DatabaseAddress.Postgresql _ -> unpooled();
        };
    }

    /// SQLite's connections, each keeping its statements.
    private static DataSource keeping(String url) {
        return new TellingDataSource(
                new StatementKeeper(new DriverManagerDataSource(url, new Properties())));
    }

    /// For reading only; both databases refuse a change through it.
    HikariDataSource readPool() {
        HikariConfig config = pool("read");
        switch (address) {
            case DatabaseAddress.Sqlite sqlite -> {
                config.setDataSource(keeping(url(sqlite)));
                config.setConnectionInitSql("pragma query_only = on");
                config.setMaximumPoolSize(4);
            }
            case DatabaseAddress.Postgresql _ -> {
                config.setConnectionInitSql("set default_transaction_read_only = on");
                config.setMaximumPoolSize(8);
            }
        }
        return new HikariDataSource(config);
    }

    /// For libraries that write by themselves. SQLite has one writer at a time, so one connection.
    HikariDataSource writePool() {
        HikariConfig config = pool("write");
        switch (address) {
            case DatabaseAddress.Sqlite sqlite -> {
                config.setJdbcUrl(url(sqlite) + SQLITE_LIBRARY);
                config.setMaximumPoolSize(1);
            }
            case DatabaseAddress.Postgresql _ -> {
                config.setConnectionInitSql(POSTGRESQL_DURABLE);
                config.setMaximumPoolSize(4);
            }
        }
        return new HikariDataSource(config);
    }

    /// What the writer's connection is told before its first unit.
    String durable() {
        return switch (address) {
            case DatabaseAddress.Sqlite _ -> SQLITE_CHECKPOINTS;
            case DatabaseAddress.Postgresql _ -> POSTGRESQL_DURABLE;
        };
    }

    private HikariConfig pool(String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(5_000);
        switch (address) {
            case DatabaseAddress.Sqlite sqlite -> config.setJdbcUrl(url(sqlite));
            case DatabaseAddress.Postgresql server -> {
                config.setJdbcUrl(server.jdbcUrl());
                config.setDataSourceProperties(properties(server));
            }
        }
        return config;
    }

    private static String url(DatabaseAddress.Sqlite sqlite) {
        return "jdbc:sqlite:" + sqlite.file().toAbsolutePath() + SQLITE_SETTINGS;
    }

    private static Properties properties(DatabaseAddress.Postgresql server) {
        Properties properties = new Properties();
        properties.setProperty("user", server.user());
        properties.setProperty("ApplicationName", "jadeseal");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        server.passwordFile()
                .ifPresent(file -> properties.setProperty("password", passwordIn(file)));
        return properties;
    }

    private static String passwordIn(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "the database's password file "
                            + file
                            + " cannot be read; see its owner and rights",
                    e);
        }
    }
}
