// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A reading transaction that sees one moment, and lets rows come in portions.
final class Snapshot {

    private static final int ROWS_AT_ONCE = 1000;

    private final TellingDataSource source;

    Snapshot(DataSource source) {
        this.source = new TellingDataSource(source);
    }

    <T> T read(Function<JdbcClient, T> reading) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate template =
                    Database.template(new SingleConnectionDataSource(connection, true));
            template.setFetchSize(ROWS_AT_ONCE);
            if (connection
                    .getMetaData()
                    .supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
                // not the driver's own method: the pool would have to take it back
                template.execute("set transaction isolation level repeatable read");
            }
            T result = reading.apply(JdbcClient.create(template));
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "the database cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
