// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `operation` (migration `db/ra/V2_01`).
final class SqlOperations {

    private static final String FIND =
            """
            select actor, act, result
              from operation
             where token = ?
            """;

    private static final String INSERT =
            """
            insert into operation (token, actor, act, result, at)
            values (?, ?, ?, ?, ?)
            """;

    private final JdbcClient sql;

    SqlOperations(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Operation> find(OperationToken token) {
        return sql.sql(FIND)
                .param(token.value())
                .query((row, _) ->
                        new Operation(
                                row.getString("actor"),
                                row.getString("act"),
                                row.getString("result")))
                .optional();
    }

    void insert(OperationToken token, Operation operation, Instant now) {
        sql.sql(INSERT)
                .params(
                        token.value(),
                        operation.actor(),
                        operation.act(),
                        operation.result(),
                        now.toEpochMilli())
                .update();
    }
}
