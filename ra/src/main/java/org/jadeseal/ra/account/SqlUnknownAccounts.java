// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `unknown_account` (migration `db/ra/V2_06`).
final class SqlUnknownAccounts {

    private static final String STRIKE =
            """
            insert into unknown_account (name_hash, failures, last_at)
            values (?, 1, ?)
            on conflict (name_hash) do update
               set failures = unknown_account.failures + 1, last_at = excluded.last_at
            returning failures
            """;

    private final JdbcClient sql;

    SqlUnknownAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Counts a wrong login and answers how many there were.
    long strike(String nameHash, Instant now) {
        return sql.sql(STRIKE).params(nameHash, now.toEpochMilli()).query(Long.class).single();
    }
}
