// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `case_count` (migration `db/ra/V2_08`).
final class SqlCaseCount {

    private static final String COUNT =
            """
            insert into case_count (month, value)
            values (?, 1)
            on conflict (month) do update
               set value = case_count.value + 1
            returning value
            """;

    private final JdbcClient sql;

    SqlCaseCount(JdbcClient sql) {
        this.sql = sql;
    }

    /// Counts one more in this month (`2611`).
    long next(String month) {
        return sql.sql(COUNT).param(month).query(Long.class).single();
    }
}
