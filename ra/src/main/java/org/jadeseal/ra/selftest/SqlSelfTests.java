// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tables `self_test` and `self_test_row` (migration `V2_67__self_test.sql`).
final class SqlSelfTests {

    private static final String INSERT =
            """
            insert into self_test (code, account, made_at)
            values (?, ?, ?)
            """;

    private static final String INSERT_ROW =
            """
            insert into self_test_row (code, position, finding, detail)
            values (?, ?, ?, ?)
            """;

    private static final String FIND =
            """
            select account, made_at
              from self_test
             where code = ?
            """;

    private static final String ROWS =
            """
            select finding, detail
              from self_test_row
             where code = ?
             order by position
            """;

    private static final String COUNT =
            """
            select count(*)
              from self_test
             where account = ? and made_at > ?
            """;

    private static final String FORGET_ROWS =
            """
            delete from self_test_row
             where code in (select code from self_test where made_at < ?)
            """;

    private static final String FORGET =
            """
            delete from self_test
             where made_at < ?
            """;

    private final JdbcClient sql;

    SqlSelfTests(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SelfTest test) {
        String code = test.code().value();
        sql.sql(INSERT).params(code, test.account().value(), test.made().toEpochMilli()).update();
        int position = 0;
        for (Row row : test.rows()) {
            sql.sql(INSERT_ROW)
                    .params(code, position++, row.finding().name(), row.detail())
                    .update();
        }
    }

    Optional<SelfTest> find(SelfTestCode code) {
        return sql.sql(FIND)
                .params(code.value())
                .query((row, _) ->
                        new SelfTest(
                                code,
                                new AccountId(row.getString("account")),
                                Instant.ofEpochMilli(row.getLong("made_at")),
                                rows(code)))
                .optional();
    }

    private List<Row> rows(SelfTestCode code) {
        return sql.sql(ROWS)
                .params(code.value())
                .query((row, _) ->
                        new Row(Finding.valueOf(row.getString("finding")), row.getString("detail")))
                .list();
    }

    long countSince(AccountId account, Instant since) {
        return sql.sql(COUNT)
                .params(account.value(), since.toEpochMilli())
                .query(Long.class)
                .single();
    }

    void forget(Instant before) {
        sql.sql(FORGET_ROWS).params(before.toEpochMilli()).update();
        sql.sql(FORGET).params(before.toEpochMilli()).update();
    }
}
