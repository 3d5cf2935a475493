// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads table `audit_entry` (migration `V1_2__audit.sql` of `ca`) by what belongs to an account.
final class SqlHappenings {

    private static final String OF_ACCOUNT =
            """
            select sequence, at, action, object, outcome, source
              from audit_entry
             where object in (select 'account:' || cast(? as varchar(10))
                              union select 'card:' || id from card where account = ?
                              union select 'pair:' || pair from certificate where account = ?
                              union select 'form:' || form
                                      from certificate_application where account = ?)
            """;

    private static final String FIND = OF_ACCOUNT + " order by at desc, sequence desc limit ?";

    private static final String BEFORE =
            OF_ACCOUNT
                    + " and (at < ? or (at = ? and sequence < ?))"
                    + " order by at desc, sequence desc limit ?";

    private static final String ONE = OF_ACCOUNT + " and sequence = ?";

    private SqlHappenings() {}

    static List<Happening> of(JdbcClient sql, AccountId account, int most) {
        String id = account.value();
        return sql.sql(FIND).params(id, id, id, id, most).query(SqlHappenings::happening).list();
    }

    static List<Happening> before(
            JdbcClient sql, AccountId account, HolderHistory.Position before, int most) {
        String id = account.value();
        return sql.sql(BEFORE)
                .params(id, id, id, id, before.at(), before.at(), before.sequence(), most)
                .query(SqlHappenings::happening)
                .list();
    }

    static Optional<Happening> one(JdbcClient sql, AccountId account, long sequence) {
        String id = account.value();
        return sql.sql(ONE)
                .params(id, id, id, id, sequence)
                .query(SqlHappenings::happening)
                .optional();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("action"),
                row.getString("object").split(":", 2)[0],
                "done".equals(row.getString("outcome")),
                row.getString("source"));
    }
}
