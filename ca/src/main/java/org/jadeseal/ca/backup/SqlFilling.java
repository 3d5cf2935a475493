// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jadeseal.ca.x509.Bytes;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows on their way into a table, many at once; the last ones go in when it is closed.
final class SqlFilling implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate sql;
    private final String statement;
    private final List<List<Cell>> waiting = new ArrayList<>(ROWS_AT_ONCE);
    private long count;

    SqlFilling(JdbcTemplate sql, Table table) {
        this.sql = sql;
        this.statement =
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table.name(),
                                String.join(", ", table.columns()),
                                table.columns().stream()
                                        .map(_ -> "?")
                                        .collect(Collectors.joining(", ")));
    }

    /// Takes away what migrations have put in.
    ///
    /// @param tables a table stands behind those that it refers to
    static void empty(JdbcTemplate sql, List<Table> tables) {
        tables.reversed().forEach(table -> sql.update("delete from " + table.name()));
    }

    void put(List<Cell> row) {
        waiting.add(row);
        count++;
        if (waiting.size() == ROWS_AT_ONCE) {
            close();
        }
    }

    /// How many were put in.
    long count() {
        return count;
    }

    @Override
    public void close() {
        if (!waiting.isEmpty()) {
            var _ = sql.batchUpdate(statement, waiting, ROWS_AT_ONCE, SqlFilling::bind);
            waiting.clear();
        }
    }

    private static void bind(PreparedStatement statement, List<Cell> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            switch (row.get(i)) {
                case Cell.Nothing _ -> statement.setNull(i + 1, Types.NULL);
                case Cell.Whole(long value) -> statement.setLong(i + 1, value);
                case Cell.Text(String value) -> statement.setString(i + 1, value);
                case Cell.Octets(Bytes value) -> statement.setBytes(i + 1, value.toArray());
            }
        }
    }
}
