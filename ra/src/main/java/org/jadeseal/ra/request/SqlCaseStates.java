// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ra.form.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads tables `form` and `request` (migrations `db/ra/V2_08`, `V2_40`), nothing personal of them.
final class SqlCaseStates {

    private static final String FIND =
            """
            select 'REGISTRATION' as kind, state, since
              from form
             where case_number = ?
            union all
            select kind, state, since
              from request
             where case_number = ?
            """;

    private SqlCaseStates() {}

    static Optional<CaseState> find(JdbcClient sql, CaseNumber number) {
        return sql.sql(FIND)
                .params(number.value(), number.value())
                .query((row, _) ->
                        new CaseState(
                                row.getString("kind").toLowerCase(Locale.ROOT),
                                row.getString("state").toLowerCase(Locale.ROOT),
                                Instant.ofEpochMilli(row.getLong("since"))))
                .optional();
    }
}
