// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.time.Instant;
import java.util.List;
import org.jadeseal.ra.authorization.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables `form` and `request` by account.
final class SqlCaseLines {

    private static final String OF =
            """
            select case_number, position, 'REGISTRATION' as kind, state, since
              from form
             where account = ?
             union all
            select case_number, position, kind, state, since
              from request
             where account = ?
             order by position desc
             limit ?
            """;

    private SqlCaseLines() {}

    /// The newest first.
    static List<CaseLine> of(JdbcClient sql, AccountId account, int most) {
        return sql.sql(OF)
                .params(account.value(), account.value(), most)
                .query((row, _) ->
                        new CaseLine(
                                row.getString("case_number"),
                                row.getString("kind"),
                                row.getString("state"),
                                Instant.ofEpochMilli(row.getLong("since"))))
                .list();
    }
}
