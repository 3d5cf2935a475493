// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The writer's one connection; opened when needed, thrown away when in doubt. One thread only.
final class WriterConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WriterConnection.class);

    private final DataSource source;
    private final String settings;
    private final FailureTranslator translator = new FailureTranslator();
    private Line line = new Line.None();

    private sealed interface Line {

        record None() implements Line {}

        record Open(Connection connection, JdbcClient sql) implements Line {}
    }

    /// @param settings a statement for each new connection, or empty
    WriterConnection(DataSource source, String settings) {
        this.source = source;
        this.settings = settings;
    }

    /// @throws DatabaseUnavailableException if there is no connection to be had
    JdbcClient sql() {
        return switch (line) {
            case Line.Open open when usable(open) -> open.sql();
            case Line.Open _, Line.None _ -> reopen().sql();
        };
    }

    /// @throws DatabaseUnavailableException if it is not known to have been committed
    void commit() {
        if (line instanceof Line.Open(Connection connection, _)) {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw inOurWords("commit", e);
            }
        }
    }

    /// Throws the connection away, and with it what was not committed.
    void drop() {
        if (line instanceof Line.Open(Connection connection, _)) {
            line = new Line.None();
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                log.debug("the writer's connection was already gone", e);
            }
        }
    }

    @Override
    public void close() {
        drop();
    }

    private Line.Open reopen() {
        drop();
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            JdbcClient sql =
                    JdbcClient.create(
                            Database.template(new SingleConnectionDataSource(connection, true)));
            Line.Open open = new Line.Open(connection, sql);
            line = open;
            if (!settings.isEmpty()) {
                open.sql().sql(settings).query().listOfRows();
            }
            return open;
        } catch (SQLException e) {
            throw inOurWords("open", e);
        }
    }

    private static boolean usable(Line.Open open) {
        try {
            return !open.connection().isClosed();
        } catch (SQLException e) {
            log.debug("the writer's connection does not answer", e);
            return false;
        }
    }

    private DatabaseUnavailableException inOurWords(String task, SQLException e) {
        return translator.translate(task, null, e) instanceof DatabaseUnavailableException known
                ? known
                : new DatabaseUnavailableException(
                        "the database could not " + task + " (" + e.getMessage() + ")", e);
    }
}
