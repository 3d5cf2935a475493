// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `last_login` (migration `db/web/V3_1`).
final class SqlLastLogins {

    private static final String FIND =
            """
            select logged_in_at
              from last_login
             where person = ?
            """;

    private static final String PUT =
            """
            insert into last_login (person, logged_in_at)
            values (?, ?)
            on conflict (person) do update set logged_in_at = excluded.logged_in_at
            """;

    private final JdbcClient sql;

    SqlLastLogins(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Instant> exchange(String person, Instant now) {
        Optional<Instant> before =
                sql.sql(FIND).param(person).query(Long.class).optional().map(Instant::ofEpochMilli);
        sql.sql(PUT).params(person, now.toEpochMilli()).update();
        return before;
    }
}
