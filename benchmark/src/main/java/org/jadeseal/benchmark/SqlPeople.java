// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Copies the one holder of a trial, row by row, until there are many. Registering them through the
/// site would take weeks.
final class SqlPeople {

    /// Of the database alone: it is not used by anybody else, and is thrown away if this fails.
    private static final String SETTINGS =
            "?journal_mode=OFF&synchronous=OFF&foreign_keys=off&cache_size=-200000";

    /// Copied entries of the audit log are in a chain of their own.
    private static final String CHAIN = "copied";

    private static final String OPEN_CHAIN =
            """
            insert into audit_chain (id, node, opened_at, sequence, hash)
            select ?1, 'copied', opened_at, sequence, hash
              from audit_chain
             limit 1
            """;

    private static final String COLUMNS =
            """
            select name
              from pragma_table_info(?1)
             order by cid
            """;

    private static final List<String> REVOKE =
            List.of(
                    """
                    update certificate
                       set state = 'REVOKED'
                     where account <> ?1 and substr(serial, -1) = '9'
                    """,
                    """
                    update certificate_status
                       set state = 'revoked', since = ?2, reason = 1
                     where substr(serial, -1) = '9'
                       and serial not in (select serial from certificate where account = ?1)
                    """);

    private static final String TASK =
            """
            select id
              from task
             where owner = 'SUBSCRIBER:' || ?1
             order by made_at desc
             limit 1
            """;

    private static final int IN_ONE_BATCH = 10_000;

    private final Connection connection;
    private final People people;
    private final CopiedNames names;

    private SqlPeople(Connection connection, People people, CopiedNames names) {
        this.connection = connection;
        this.people = people;
        this.names = names;
    }

    /// @param database of SQLite, which nobody has open
    /// @param original the account that is copied
    static void enter(Path database, String original, People people) {
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + database + SETTINGS)) {
            connection.setAutoCommit(false);
            new SqlPeople(connection, people, CopiedNames.of(connection, original, people))
                    .enter(original);
        } catch (SQLException e) {
            throw new BenchFailedException("people cannot be entered", e);
        }
    }

    /// The newest task of an account.
    static String task(Path database, String account) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return CopiedNames.texts(connection, TASK, account).getFirst();
        } catch (SQLException e) {
            throw new BenchFailedException("tasks cannot be read", e);
        }
    }

    private void enter(String original) throws SQLException {
        perform(OPEN_CHAIN, CHAIN, 0);
        for (CopiedTable table : CopiedTable.values()) {
            copy(table, original);
        }
        for (String revoke : REVOKE) {
            perform(revoke, original, Clock.systemUTC().millis());
        }
        connection.commit();
    }

    private void perform(String statement, String first, long second) throws SQLException {
        try (PreparedStatement act = connection.prepareStatement(statement)) {
            act.setString(1, first);
            if (statement.contains("?2")) {
                act.setLong(2, second);
            }
            int _ = act.executeUpdate();
        }
    }

    private void copy(CopiedTable table, String original) throws SQLException {
        List<String> columns = columns(table);
        List<List<CopiedNames.Cell>> rows = rows(table, columns, original);
        try (PreparedStatement enter = connection.prepareStatement(insert(table, columns))) {
            int waiting = 0;
            for (int place = 0; place < people.count(); place++) {
                if (table.ofEverybody() || people.isResident(place)) {
                    enter(enter, rows, place);
                    waiting += rows.size();
                }
                if (waiting >= IN_ONE_BATCH) {
                    var _ = enter.executeBatch();
                    waiting = 0;
                }
            }
            var _ = enter.executeBatch();
            connection.commit();
        }
    }

    private static void enter(PreparedStatement enter, List<List<CopiedNames.Cell>> rows, int place)
            throws SQLException {
        for (List<CopiedNames.Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                enter.setObject(i + 1, row.get(i).of(place));
            }
            enter.addBatch();
        }
    }

    private List<String> columns(CopiedTable table) throws SQLException {
        return CopiedNames.texts(connection, COLUMNS, table.table());
    }

    private static String insert(CopiedTable table, List<String> columns) {
        return columns.stream()
                .map(_ -> "?")
                .collect(
                        Collectors.joining(
                                ", ",
                                "insert into %s (%s) values ("
                                        .formatted(table.table(), String.join(", ", columns)),
                                ")"));
    }

    /// The original's rows, each cell ready to be copied.
    private List<List<CopiedNames.Cell>> rows(
            CopiedTable table, List<String> columns, String original) throws SQLException {
        List<Map<String, @Nullable Object>> originals = originals(table, columns, original);
        List<List<CopiedNames.Cell>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> values : originals) {
            int row = rows.size();
            rows.add(
                    columns.stream()
                            .map(name -> cell(name, values.get(name), row, originals.size()))
                            .toList());
        }
        return rows;
    }

    private List<Map<String, @Nullable Object>> originals(
            CopiedTable table, List<String> columns, String original) throws SQLException {
        List<Map<String, @Nullable Object>> originals = new ArrayList<>();
        String select =
                "select %s from %s where %s"
                        .formatted(String.join(", ", columns), table.table(), table.belonging());
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, original);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    Map<String, @Nullable Object> values = new HashMap<>();
                    for (String column : columns) {
                        values.put(column, found.getObject(column));
                    }
                    originals.add(values);
                }
            }
        }
        return originals;
    }

    /// What stands in a column of the copies.
    private CopiedNames.Cell cell(String column, @Nullable Object value, int row, int rows) {
        return switch (column) {
            case "chain" -> _ -> CHAIN;
            case "sequence" -> place -> (long) place * rows + row + 1;
            case "position" -> _ -> 0L;
            default -> names.cell(value);
        };
    }
}
