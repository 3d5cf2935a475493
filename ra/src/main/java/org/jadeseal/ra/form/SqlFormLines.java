// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.subscriber.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `form` (migration `db/ra/V2_08`) as lists see it: without national IDs.
final class SqlFormLines {

    private static final String COLUMNS =
            """
            select case_number, surname, given_name, common_name, state, since
              from form
             where position <= ?
            """;

    private static final String ALL = COLUMNS + " order by position desc limit ?";

    private static final String IN_STAGE =
            COLUMNS + " and state = ? order by position desc limit ?";

    private final JdbcClient sql;

    SqlFormLines(JdbcClient sql) {
        this.sql = sql;
    }

    List<FormPage.Line> page(Optional<FormStage> stage, Optional<CaseNumber> from, int most) {
        long position = from.map(CaseNumber::position).orElse(Long.MAX_VALUE);
        return stage.map(s -> sql.sql(IN_STAGE).params(position, s.name(), most))
                .orElseGet(() -> sql.sql(ALL).params(position, most))
                .query(SqlFormLines::line)
                .list();
    }

    private static FormPage.Line line(ResultSet row, int number) throws SQLException {
        PersonName name =
                new PersonName(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("common_name"));
        return new FormPage.Line(
                new CaseNumber(row.getString("case_number")),
                name.masked(),
                FormStage.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("since")));
    }
}
