// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.jadeseal.ca.database.DatabaseAddress;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever tables there are, to read. The catalogue is the one thing that each database tells in a
/// way of its own.
final class SqlTables {

    private static final String SQLITE_COLUMNS =
            """
            select t.name as in_table, c.name as in_column
              from sqlite_master t
              join pragma_table_info(t.name) c
             where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
             order by t.name, c.cid
            """;

    private static final String POSTGRESQL_COLUMNS =
            """
            select c.table_name as in_table, c.column_name as in_column
              from information_schema.columns c
              join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name
             where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
             order by c.table_name, c.ordinal_position
            """;

    private static final String SQLITE_REFERENCES =
            """
            select distinct t.name as in_table, f."table" as to_table
              from sqlite_master t
              join pragma_foreign_key_list(t.name) f
             where t.type = 'table'
            """;

    private static final String POSTGRESQL_REFERENCES =
            """
            select distinct t.relname as in_table, f.relname as to_table
              from pg_constraint c
              join pg_class t on t.oid = c.conrelid
              join pg_class f on f.oid = c.confrelid
              join pg_namespace n on n.oid = t.relnamespace
             where c.contype = 'f' and n.nspname = current_schema()
            """;

    private static final String FACTS =
            """
            select 'ledger ' || position || ' ' || hash as fact from status_ledger
            union all
            select 'list ' || issuer || ' ' || number from crl_head
            union all
            select 'delta ' || issuer || ' ' || number from delta_crl_head
            union all
            select 'checkpoint ' || node || ' ' || max(number) from audit_checkpoint group by node
            """;

    private static final String HISTORY = "history_of_";

    /// Nobody stays logged in over a restore.
    private static final String SESSIONS = "http_session";

    private final DatabaseAddress address;
    private final JdbcClient sql;

    SqlTables(DatabaseAddress address, JdbcClient sql) {
        this.address = address;
        this.sql = sql;
    }

    /// What is kept: a table stands behind those that it refers to.
    List<Table> kept() {
        Map<String, List<String>> columns = columns();
        columns.keySet().removeIf(name -> name.startsWith(HISTORY) || name.startsWith(SESSIONS));
        return Ordering.of(columns.keySet(), references()).stream()
                .map(name -> new Table(name, columns.getOrDefault(name, List.of())))
                .toList();
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        sql.sql(either(SQLITE_COLUMNS, POSTGRESQL_COLUMNS))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        columns.computeIfAbsent(
                                                        row.getString("in_table"),
                                                        _ -> new ArrayList<>())
                                                .add(row.getString("in_column")));
        return columns;
    }

    private List<Ordering.Reference> references() {
        return sql.sql(either(SQLITE_REFERENCES, POSTGRESQL_REFERENCES))
                .query((row, _) ->
                        new Ordering.Reference(
                                row.getString("in_table"), row.getString("to_table")))
                .list();
    }

    private String either(String sqlite, String postgresql) {
        return switch (address) {
            case DatabaseAddress.Sqlite _ -> sqlite;
            case DatabaseAddress.Postgresql _ -> postgresql;
        };
    }

    /// The folders of migrations that made the tables, and how far each has come.
    Map<String, String> schema() {
        Map<String, String> schema = new LinkedHashMap<>();
        for (String name : List.copyOf(columns().keySet())) {
            if (name.startsWith(HISTORY)) {
                schema.put(name.substring(HISTORY.length()).replace('_', '/'), version(name));
            }
        }
        return schema;
    }

    private String version(String history) {
        return sql
                .sql("select version from " + history + " where version is not null")
                .query(String.class)
                .list()
                .stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY)
                .toString();
    }

    /// How far the ledger, the lists and the audit log go, one in a line.
    List<String> facts() {
        List<String> facts = new ArrayList<>(sql.sql(FACTS).query(String.class).list());
        Collections.sort(facts);
        return facts;
    }

    void forEachRow(Table table, Consumer<List<Cell>> each) {
        int width = table.columns().size();
        sql.sql("select " + String.join(", ", table.columns()) + " from " + table.name())
                .query((RowCallbackHandler) row -> each.accept(cells(row, width)));
    }

    private static List<Cell> cells(ResultSet row, int width) throws SQLException {
        List<Cell> cells = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            Object value = row.getObject(i);
            cells.add(value == null ? new Cell.Nothing() : Cell.of(value));
        }
        return cells;
    }
}
