// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Savepoints and the table `unit_of_work` (migration `db/ca/V1_1`).
final class SqlUnits {

    private static final String BEGIN = "savepoint unit";

    private static final String END = "release savepoint unit";

    private static final String UNDO = "rollback to savepoint unit";

    private static final String RECORD =
            """
            insert into unit_of_work (id, committed_at)
            values (?, ?)
            on conflict (id) do nothing
            """;

    private static final String PRUNE =
            """
            delete from unit_of_work
             where committed_at < ?
            """;

    private static final String NEWEST =
            """
            select committed_at
              from unit_of_work
             order by committed_at desc
             limit 1
            """;

    private static final String LOWER =
            """
            update unit_of_work
               set committed_at = ?
             where committed_at > ?
            """;

    private final JdbcClient sql;

    SqlUnits(JdbcClient sql) {
        this.sql = sql;
    }

    void begin() {
        sql.sql(BEGIN).update();
    }

    void end() {
        sql.sql(END).update();
    }

    void undo() {
        sql.sql(UNDO).update();
        sql.sql(END).update();
    }

    /// Answers false when the unit is there already: its commit took place after all. Waits for a
    /// commit under way on the server.
    boolean record(String id, Instant now) {
        return sql.sql(RECORD).params(id, now.toEpochMilli()).update() == 1;
    }

    /// When the newest unit was written; empty before the first one.
    Optional<Instant> newest() {
        return sql.sql(NEWEST)
                .query((row, _) -> Instant.ofEpochMilli(row.getLong("committed_at")))
                .optional();
    }

    int lower(Instant now) {
        return sql.sql(LOWER).params(now.toEpochMilli(), now.toEpochMilli()).update();
    }

    void prune(Instant now) {
        sql.sql(PRUNE).params(now.minus(Duration.ofDays(1)).toEpochMilli()).update();
    }
}
