// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jadeseal.ca.x509.IssuerId;

/// Puts a population into a database that nobody has open: its statuses, and no changes that led to
/// them. Through the ledger a million would take longer than all measurements.
final class SqlPopulation {

    private static final String ENTER =
            """
            insert into certificate_status
                   (issuer, serial, not_after, state, since, reason, invalidity_date, position)
            values (?, ?, ?, ?, ?, ?, 0, 0)
            on conflict do nothing
            """;

    private static final int IN_ONE_BATCH = 10_000;

    private static final int KEY_COMPROMISE = 1;

    private SqlPopulation() {}

    /// @param database of SQLite, with its tables
    static void enter(Population population, Path database) {
        Instant now = Clock.systemUTC().instant();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            connection.setAutoCommit(false);
            int count = 0;
            for (int place : inOrder(population)) {
                enter.setString(1, IssuerId.ISSUING.value());
                enter.setString(2, population.serial(place).toString(16));
                enter.setLong(3, now.plus(Duration.ofDays(365)).toEpochMilli());
                enter.setString(4, population.isRevoked(place) ? "revoked" : "good");
                enter.setLong(5, population.isRevoked(place) ? now.toEpochMilli() : 0);
                enter.setInt(6, population.isRevoked(place) ? KEY_COMPROMISE : 0);
                enter.addBatch();
                if (++count % IN_ONE_BATCH == 0) {
                    var _ = enter.executeBatch();
                }
            }
            var _ = enter.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new BenchFailedException("certificates cannot be entered", e);
        }
    }

    /// By serial number, so that the indexes grow at their ends; all have as many digits.
    private static int[] inOrder(Population population) {
        BigInteger[] serials =
                IntStream.range(0, population.count())
                        .mapToObj(population::serial)
                        .toArray(BigInteger[]::new);
        return IntStream.range(0, population.count())
                .boxed()
                .sorted(Comparator.comparing(place -> serials[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
