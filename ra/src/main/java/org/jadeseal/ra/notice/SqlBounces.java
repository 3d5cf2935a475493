// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `bad_address`, and what of `notice` tells of bounces (migration `V2_68__bounce.sql`).
final class SqlBounces {

    /// Once for each notice.
    private static final String MARK =
            """
            update notice
               set bounced_at = ?, reason = ?, parameters = '{}',
                   state = case when state = 'queued' then 'given-up' else state end
             where id = ? and bounced_at is null
            """;

    private static final String OF =
            """
            select recipient, kind
              from notice
             where id = ?
            """;

    private static final String COUNT =
            """
            insert into bad_address (mail, bounces, renewal, last_at, status)
            values (?, 1, ?, ?, ?)
            on conflict (mail) do update
               set bounces = bad_address.bounces + 1,
                   renewal = case when excluded.renewal = 1 then 1 else bad_address.renewal end,
                   last_at = excluded.last_at, status = excluded.status
            """;

    private static final String FIND =
            """
            select bounces, renewal, last_at, status
              from bad_address
             where mail = ?
            """;

    private static final String FORGET =
            """
            delete from bad_address
             where mail = ?
            """;

    private final JdbcClient sql;

    SqlBounces(JdbcClient sql) {
        this.sql = sql;
    }

    /// Marks a notice; empty if there is none of this name or it is marked already.
    Optional<Bounce> mark(String id, DeliveryStatus status, Instant now) {
        boolean fresh = sql.sql(MARK).params(now.toEpochMilli(), status.value(), id).update() == 1;
        return fresh
                ? sql.sql(OF)
                        .params(id)
                        .query((row, _) ->
                                new Bounce(
                                        new MailAddress(row.getString("recipient")),
                                        NoticeKind.valueOf(row.getString("kind"))))
                        .optional()
                : Optional.empty();
    }

    void count(Bounce bounce, DeliveryStatus status, Instant now) {
        int renewal = bounce.kind().number().equals("N4") ? 1 : 0;
        sql.sql(COUNT)
                .params(bounce.recipient().value(), renewal, now.toEpochMilli(), status.value())
                .update();
    }

    Optional<BadAddress> find(MailAddress address) {
        return sql.sql(FIND)
                .params(address.value())
                .query((row, _) ->
                        new BadAddress(
                                row.getInt("bounces"),
                                row.getInt("renewal") == 1,
                                Instant.ofEpochMilli(row.getLong("last_at")),
                                row.getString("status")))
                .optional();
    }

    void forget(MailAddress address) {
        sql.sql(FORGET).params(address.value()).update();
    }
}
