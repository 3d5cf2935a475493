// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables `form`, `request`, `mass_change`, `letter_order`, `card` and `bad_address` by
/// who has to do the next thing.
final class SqlWaiting {

    private static final String IN_ORDER = " order by since, case_number limit ?";

    /// First checks, hand-overs of cards and of letters.
    private static final String RAO =
            """
            select case_number, 'REGISTRATION' as kind, state, since
              from form
             where state = 'RECEIVED'
             union all
            select f.case_number, 'REGISTRATION', 'PERSO', c.since
              from form f
              join card c on c.id = f.card
             where f.state = 'EXECUTED' and c.state = 'PERSO'
             union all
            select case_number, kind, state, since
              from request
             where state = 'RECEIVED'
             union all
            select case_number, 'LETTER', state, since
              from letter_order
             where state = 'PRINTED'
            """;

    /// Second checks.
    private static final String RAS =
            """
            select case_number, 'REGISTRATION' as kind, state, since
              from form
             where state = 'REVIEWED'
             union all
            select case_number, kind, state, since
              from request
             where state = 'REVIEWED'
             union all
            select case_number, 'MASS', state, since
              from mass_change
             where state = 'PROPOSED'
            """;

    /// Cards to be made, letters to be printed.
    private static final String CAO =
            """
            select f.case_number, 'REGISTRATION' as kind, f.state, f.since
              from form f
              join card c on c.id = f.card
             where f.state = 'EXECUTED' and c.state = 'BOUND'
             union all
            select case_number, 'LETTER', state, since
              from letter_order
             where state = 'WAITING'
            """;

    /// People who are not reached by mail, and reminders to renew that go out as a letter (E14).
    private static final String HELP =
            """
            select a.id as case_number, 'MAIL' as kind,
                   case when b.renewal = 1 then 'RENEWAL_BACK' else 'MAIL_BACK' end as state,
                   b.last_at as since
              from bad_address b
              join subscriber s on s.mail = b.mail
              join account a on a.holder = s.id
             where (b.bounces >= 2 or b.renewal = 1) and a.state <> 'CLOSED'
            """;

    /// What was given back and can still be completed.
    private static final String RETURNED =
            """
            select case_number, 'REGISTRATION' as kind, state, since
              from form
             where state = 'RETURNED'
             union all
            select case_number, kind, state, since
              from request
             where state = 'RETURNED'
            """;

    private final JdbcClient sql;

    SqlWaiting(JdbcClient sql) {
        this.sql = sql;
    }

    /// As it is stored.
    record Row(String caseNumber, String kind, String state, Instant since) {}

    /// The oldest first.
    List<Row> of(Role role, int most) {
        Optional<String> statement =
                switch (role) {
                    case RAO -> Optional.of(RAO);
                    case RAS -> Optional.of(RAS);
                    case CAO -> Optional.of(CAO);
                    case HELP -> Optional.of(HELP);
                    case AUD, ADMIN -> Optional.empty();
                };
        return statement.map(found -> rows(found, most)).orElseGet(List::of);
    }

    /// Those that end first.
    List<Row> returned(int most) {
        return rows(RETURNED, most);
    }

    private List<Row> rows(String statement, int most) {
        return sql.sql(statement + IN_ORDER).param(most).query(SqlWaiting::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("case_number"),
                row.getString("kind"),
                row.getString("state"),
                Instant.ofEpochMilli(row.getLong("since")));
    }
}
