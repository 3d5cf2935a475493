// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One database, open: a pool to read from and one writer. Safe for use by many threads.
public final class Database implements AutoCloseable {

    private final HikariDataSource readPool;
    private final HikariDataSource writePool;
    private final JdbcClient read;
    private final GroupWriter writer;

    private Database(
            Connections connections,
            Clock clock,
            UnaryOperator<DataSource> line,
            boolean hasFloor) {
        this.readPool = connections.readPool();
        this.writePool = connections.writePool();
        this.read = JdbcClient.create(template(new TellingDataSource(readPool)));
        this.writer =
                new GroupWriter(
                        new WriterConnection(
                                line.apply(connections.writing()), connections.durable()),
                        new WatchedClock(
                                clock,
                                hasFloor
                                        ? new SqlUnits(read).newest().orElse(Instant.EPOCH)
                                        : Instant.EPOCH));
    }

    /// Brings the schema up to date and opens the database.
    ///
    /// @param migrationLocations folders of plain SQL migrations on the class path, `db/ca` first
    /// @param clock gives each unit of work its time
    /// @throws DatabaseUnavailableException if it cannot be reached or brought up to date
    public static Database open(
            DatabaseAddress address, List<String> migrationLocations, Clock clock) {
        return open(address, migrationLocations, clock, UnaryOperator.identity(), true);
    }

    /// As if nothing had been written yet, whatever its time.
    static Database despiteFloor(
            DatabaseAddress address, List<String> migrationLocations, Clock clock) {
        return open(address, migrationLocations, clock, UnaryOperator.identity(), false);
    }

    /// @param line what the writer's connections pass through; a test cuts it
    static Database open(
            DatabaseAddress address,
            List<String> migrationLocations,
            Clock clock,
            UnaryOperator<DataSource> line) {
        return open(address, migrationLocations, clock, line, true);
    }

    private static Database open(
            DatabaseAddress address,
            List<String> migrationLocations,
            Clock clock,
            UnaryOperator<DataSource> line,
            boolean hasFloor) {
        Connections connections = new Connections(address);
        try {
            migrationLocations.forEach(new Migrations(connections)::run);
            return new Database(connections, clock, line, hasFloor);
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException(
                    "the database cannot be brought up to date ("
                            + e.getMessage()
                            + "); is it the database of this product, and not of a newer version?",
                    e);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailableException(
                    "the database cannot be reached (" + e.getMessage() + ")", e);
        }
    }

    /// Statements through `source`, their errors in our words.
    static JdbcTemplate template(DataSource source) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setExceptionTranslator(new FailureTranslator());
        return template;
    }

    /// For reading what is committed. Never inside a unit of work, which would not see its own
    /// changes.
    ///
    /// @throws IllegalStateException inside a unit of work
    public JdbcClient read() {
        writer.refuseInsideUnit("read");
        return read;
    }

    /// Reads several things of one and the same moment, or more rows than memory should hold at
    /// once. Keeps a connection while it lasts.
    ///
    /// @throws IllegalStateException inside a unit of work
    public <T> T snapshot(Function<JdbcClient, T> reading) {
        writer.refuseInsideUnit("read");
        return new Snapshot(readPool).read(reading);
    }

    /// For libraries that keep tables of their own, such as web sessions. On SQLite it holds one
    /// connection: keep it for milliseconds.
    public DataSource dataSource() {
        return writePool;
    }

    /// Runs `unit` in the writer and returns when it is durable.
    ///
    /// @throws DatabaseUnavailableException if the database cannot serve
    /// @throws ClockInDoubtException if the clock is behind what was recorded already, or jumped
    /// @throws IllegalStateException inside another unit of work
    /// @throws RuntimeException whatever the unit itself throws; then nothing has happened
    public <T> T write(UnitOfWork<T> unit) {
        return writer.write(unit);
    }

    /// [#write] for a unit that tells nothing.
    public void perform(Consumer<Transaction> unit) {
        boolean _ =
                write(transaction -> {
                    unit.accept(transaction);
                    return true;
                });
    }

    /// The time that a unit of work would be given now, in whole milliseconds.
    ///
    /// @throws ClockInDoubtException if the clock is behind what was recorded already, or jumped
    public Instant now() {
        return writer.now();
    }

    /// Finishes the units that wait, then closes all connections.
    @Override
    public void close() {
        writer.close();
        writePool.close();
        readPool.close();
    }
}
