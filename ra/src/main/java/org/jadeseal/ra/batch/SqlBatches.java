// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.form.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `form_batch` (migration `db/ra/V2_71`).
final class SqlBatches {

    private static final String COLUMNS =
            """
            select id, officer, brought_at, sha256, row_count, state, since, first_case, last_case
              from form_batch
            """;

    private static final String FIND = COLUMNS + " where id = ?";

    private static final String NEWEST = COLUMNS + " order by brought_at desc, id desc limit ?";

    private static final String NEWEST_FROM =
            COLUMNS
                    + """
                     where (brought_at, id) <= (select brought_at, id from form_batch where id = ?)
                     order by brought_at desc, id desc
                     limit ?
                    """;

    private static final String CONTENT =
            """
            select sealed_rows
              from form_batch
             where id = ? and state = 'CHECKED'
            """;

    private static final String CHECKED_BEFORE =
            """
            select id
              from form_batch
             where state = 'CHECKED' and since < ?
             order by since
             limit 100
            """;

    private static final String INSERT =
            """
            insert into form_batch (id, officer, brought_at, sha256, row_count, state, since,
                                    sealed_rows)
            values (?, ?, ?, ?, ?, 'CHECKED', ?, ?)
            """;

    /// Compare-and-set: the rows leave with the state in which they were needed.
    private static final String REPLACE =
            """
            update form_batch
               set state = ?, since = ?, first_case = ?, last_case = ?, sealed_rows = null
             where id = ? and state = 'CHECKED'
            """;

    private final JdbcClient sql;

    SqlBatches(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Batch> find(BatchId id) {
        return sql.sql(FIND).param(id.value()).query(SqlBatches::batch).optional();
    }

    /// From this one on, or all; the newest first.
    List<Batch> newest(Optional<BatchId> from, int most) {
        return from.map(id -> sql.sql(NEWEST_FROM).params(id.value(), most))
                .orElseGet(() -> sql.sql(NEWEST).param(most))
                .query(SqlBatches::batch)
                .list();
    }

    /// The encrypted rows of a batch that waits.
    Optional<byte[]> content(BatchId id) {
        return sql.sql(CONTENT)
                .param(id.value())
                .query((row, _) -> row.getBytes("sealed_rows"))
                .optional();
    }

    List<BatchId> checkedBefore(Instant instant) {
        return sql
                .sql(CHECKED_BEFORE)
                .param(instant.toEpochMilli())
                .query(String.class)
                .list()
                .stream()
                .map(BatchId::new)
                .toList();
    }

    void insert(Batch.Checked batch, byte[] sealedRows) {
        Batch.Brought brought = batch.brought();
        sql.sql(INSERT)
                .params(
                        brought.id().value(),
                        brought.officer().value(),
                        brought.at().toEpochMilli(),
                        brought.sha256(),
                        brought.rows(),
                        batch.since().toEpochMilli(),
                        sealedRows)
                .update();
    }

    void replace(Batch.TakenIn after) {
        replace(after, "TAKEN_IN", after.first().value(), after.last().value());
    }

    void replace(Batch.Forgotten after) {
        replace(after, "FORGOTTEN", null, null);
    }

    private void replace(Batch after, String state, @Nullable String first, @Nullable String last) {
        int changed =
                sql.sql(REPLACE)
                        .params(
                                Arrays.asList(
                                        state,
                                        after.since().toEpochMilli(),
                                        first,
                                        last,
                                        after.brought().id().value()))
                        .update();
        if (changed == 0) {
            throw new StaleBatchException(after.brought().id());
        }
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        Batch.Brought brought =
                new Batch.Brought(
                        new BatchId(row.getString("id")),
                        new OfficerId(row.getString("officer")),
                        Instant.ofEpochMilli(row.getLong("brought_at")),
                        row.getString("sha256"),
                        row.getInt("row_count"));
        Instant since = Instant.ofEpochMilli(row.getLong("since"));
        String state = row.getString("state");
        return switch (state) {
            case "CHECKED" -> new Batch.Checked(brought, since);
            case "TAKEN_IN" ->
                    new Batch.TakenIn(
                            brought,
                            new CaseNumber(row.getString("first_case")),
                            new CaseNumber(row.getString("last_case")),
                            since);
            case "FORGOTTEN" -> new Batch.Forgotten(brought, since);
            default -> throw new IllegalStateException("batch state '" + state + "' is not known");
        };
    }
}
