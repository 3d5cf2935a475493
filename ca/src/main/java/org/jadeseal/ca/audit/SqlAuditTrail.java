// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds entries for people (indexes: migrations `db/ca/V1_2` and `V1_20`).
final class SqlAuditTrail {

    private static final String SELECT =
            """
            select chain, sequence, at, actor, role, action, object, outcome, source, detail
              from audit_entry
             where 1 = 1
            """;

    private static final String ORDER = " order by at desc, chain desc, sequence desc limit ?";

    private final JdbcClient sql;

    SqlAuditTrail(JdbcClient sql) {
        this.sql = sql;
    }

    List<AuditTrail.Found> page(
            AuditTrail.Filter filter, Optional<AuditTrail.Position> after, int size) {
        StringBuilder statement = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        narrow(statement, values, " and actor = ?", filter.actor());
        narrow(statement, values, " and action = ?", filter.action());
        narrow(statement, values, " and object = ?", filter.object());
        narrow(
                statement,
                values,
                " and outcome = ?",
                filter.outcome().map(outcome -> outcome.name().toLowerCase(Locale.ROOT)));
        narrow(statement, values, " and at < ?", filter.before().map(Instant::toEpochMilli));
        after.ifPresent(position -> {
            statement.append(" and (at, chain, sequence) < (?, ?, ?)");
            values.add(position.at().toEpochMilli());
            values.add(position.chain());
            values.add(position.sequence());
        });
        values.add(size);
        return sql.sql(statement.append(ORDER).toString())
                .params(values)
                .query(SqlAuditTrail::found)
                .list();
    }

    private static void narrow(
            StringBuilder statement, List<Object> values, String condition, Optional<?> value) {
        value.ifPresent(wanted -> {
            statement.append(condition);
            values.add(wanted);
        });
    }

    private static AuditTrail.Found found(ResultSet row, int number) throws SQLException {
        return new AuditTrail.Found(
                new AuditTrail.Position(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("chain"),
                        row.getLong("sequence")),
                new AuditEntry(
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("object"),
                        AuditEntry.Outcome.valueOf(
                                row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("source"),
                        row.getString("detail")));
    }
}
