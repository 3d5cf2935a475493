// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `case_count` (migration `db/ra/V2_08`).
final class SqlCaseCount {

    private static final String COUNT =
            """
            insert into case_count (month, value)
            values (?, ?)
            on conflict (month) do update
               set value = case_count.value + excluded.value
            returning value
            """;

    private final JdbcClient sql;

    SqlCaseCount(JdbcClient sql) {
        this.sql = sql;
    }

    /// Counts so many more in this month (`2611`), and answers the last.
    long next(String month, int howMany) {
        return sql.sql(COUNT).params(month, howMany).query(Long.class).single();
    }
}
