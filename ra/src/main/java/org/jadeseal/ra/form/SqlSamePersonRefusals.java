// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import org.jadeseal.ra.authorization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `same_person_refusal` (migration `db/ra/V2_08`).
final class SqlSamePersonRefusals {

    private static final String COUNT =
            """
            insert into same_person_refusal (person, count, last_at)
            values (?, 1, ?)
            on conflict (person) do update
               set count = same_person_refusal.count + 1, last_at = excluded.last_at
            returning count
            """;

    private final JdbcClient sql;

    SqlSamePersonRefusals(JdbcClient sql) {
        this.sql = sql;
    }

    /// Counts one more and answers how many there were.
    long count(PersonId person, Instant now) {
        return sql.sql(COUNT).params(person.value(), now.toEpochMilli()).query(Long.class).single();
    }
}
