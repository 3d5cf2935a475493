// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ra.notice.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `mailbox_link` (migration `db/ra/V2_03`).
final class SqlMailboxLinks {

    private static final String INSERT =
            """
            insert into mailbox_link (token_hash, subscriber, mail, replaces, issued_at)
            values (?, ?, ?, ?, ?)
            """;

    private static final String COUNT =
            """
            select count(*)
              from mailbox_link
             where subscriber = ? and issued_at > ?
            """;

    private static final String FIND =
            """
            select subscriber, mail, replaces, issued_at
              from mailbox_link
             where token_hash = ?
            """;

    private static final String REPLACED =
            """
            select replaces
              from mailbox_link
             where subscriber = ? and mail = ? and replaces is not null
             order by issued_at desc
             limit 1
            """;

    private final JdbcClient sql;

    SqlMailboxLinks(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(String tokenHash, MailboxLink link) {
        sql.sql(INSERT)
                .param(tokenHash)
                .param(link.subscriber().value())
                .param(link.address().value())
                .param(link.replaces().map(MailAddress::value).orElse(null))
                .param(link.issued().toEpochMilli())
                .update();
    }

    long countSince(SubscriberId subscriber, Instant since) {
        return sql.sql(COUNT)
                .params(subscriber.value(), since.toEpochMilli())
                .query(Long.class)
                .single();
    }

    Optional<MailAddress> replaced(SubscriberId subscriber, MailAddress mail) {
        return sql.sql(REPLACED)
                .params(subscriber.value(), mail.value())
                .query(String.class)
                .optional()
                .map(MailAddress::new);
    }

    Optional<MailboxLink> find(String tokenHash) {
        return sql.sql(FIND)
                .param(tokenHash)
                .query((row, _) ->
                        new MailboxLink(
                                new SubscriberId(row.getString("subscriber")),
                                new MailAddress(row.getString("mail")),
                                Optional.ofNullable(row.getString("replaces"))
                                        .map(MailAddress::new),
                                Instant.ofEpochMilli(row.getLong("issued_at"))))
                .optional();
    }
}
