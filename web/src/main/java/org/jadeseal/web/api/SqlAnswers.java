// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.issuance.IssuanceId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `api_answer` (migration `db/web/V3_2`); a status of 0 is an order without an answer.
final class SqlAnswers {

    private static final String FIND =
            """
            select digest, issuance, status, location, body
              from api_answer
             where client = ? and idempotency_key = ?
            """;

    private static final String INSERT =
            """
            insert into api_answer
                   (client, idempotency_key, digest, issuance, status, location, body, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (client, idempotency_key) do nothing
            """;

    private static final String CLOSE =
            """
            update api_answer
               set status = ?, location = ?, body = ?
             where client = ? and idempotency_key = ? and issuance = ? and status = 0
            """;

    private static final String LEFT =
            """
            select client, idempotency_key, digest, issuance
              from api_answer
             where status = 0 and made_at < ?
             order by made_at
             limit 100
            """;

    private static final String FORGET =
            """
            delete from api_answer
             where made_at < ?
            """;

    private final JdbcClient sql;

    SqlAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    Kept find(KeyedRequest request) {
        return sql.sql(FIND)
                .params(request.client().value(), request.key())
                .query((row, _) -> kept(request, row))
                .optional()
                .orElseGet(Kept.Nothing::new);
    }

    boolean insert(KeyedRequest request, String issuance, Reply reply, Instant now) {
        return sql.sql(INSERT)
                        .params(
                                request.client().value(),
                                request.key(),
                                request.digest(),
                                issuance,
                                reply.status(),
                                reply.location(),
                                reply.body(),
                                now.toEpochMilli())
                        .update()
                == 1;
    }

    void close(IssuanceId issuance, KeyedRequest request, Reply reply) {
        sql.sql(CLOSE)
                .params(
                        reply.status(),
                        reply.location(),
                        reply.body(),
                        request.client().value(),
                        request.key(),
                        issuance.toString())
                .update();
    }

    List<Answers.OpenOrder> left(Instant before) {
        return sql.sql(LEFT)
                .param(before.toEpochMilli())
                .query((row, _) ->
                        new Answers.OpenOrder(
                                new KeyedRequest(
                                        new ClientName(row.getString("client")),
                                        row.getString("idempotency_key"),
                                        row.getString("digest")),
                                issuance(row)))
                .list();
    }

    int forget(Instant before) {
        return sql.sql(FORGET).param(before.toEpochMilli()).update();
    }

    private static Kept kept(KeyedRequest request, ResultSet row) throws SQLException {
        if (!row.getString("digest").equals(request.digest())) {
            return new Kept.OtherRequest();
        }
        int status = row.getInt("status");
        return status == 0
                ? new Kept.Open(issuance(row))
                : new Kept.Answered(
                        Reply.kept(status, row.getString("location"), row.getString("body")));
    }

    private static IssuanceId issuance(ResultSet row) throws SQLException {
        return new IssuanceId(UUID.fromString(row.getString("issuance")));
    }
}
