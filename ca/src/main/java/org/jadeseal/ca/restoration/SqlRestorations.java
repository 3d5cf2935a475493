// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `restoration` (migration `db/ca/V1_24`).
final class SqlRestorations {

    private static final String ENTER =
            """
            insert into restoration (restored_at, backup_at, backup, plan)
            values (?, ?, ?, '')
            """;

    private static final String PENDING =
            """
            select restored_at, backup_at, backup
              from restoration
             where reconciled_at is null
             order by restored_at desc
             limit 1
            """;

    private static final String SETTLE =
            """
            update restoration
               set reconciled_at = ?, plan = ?
             where reconciled_at is null
            """;

    private final JdbcClient sql;

    SqlRestorations(JdbcClient sql) {
        this.sql = sql;
    }

    void enter(Restoration restoration) {
        int _ =
                sql.sql(ENTER)
                        .params(
                                restoration.restoredAt().toEpochMilli(),
                                restoration.backupAt().toEpochMilli(),
                                restoration.backup())
                        .update();
    }

    Optional<Restoration> pending() {
        return sql.sql(PENDING)
                .query((row, _) ->
                        new Restoration(
                                Instant.ofEpochMilli(row.getLong("restored_at")),
                                Instant.ofEpochMilli(row.getLong("backup_at")),
                                row.getString("backup")))
                .optional();
    }

    /// Ends what is pending.
    ///
    /// @param plan digest of what was decided
    /// @return false if there was nothing to settle
    boolean settle(Instant now, String plan) {
        return sql.sql(SETTLE).params(now.toEpochMilli(), plan).update() > 0;
    }
}
