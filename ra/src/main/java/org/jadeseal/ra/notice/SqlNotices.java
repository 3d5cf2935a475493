// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `notice` (migration `db/ra/V2_02`).
final class SqlNotices {

    private static final String INSERT =
            """
            insert into notice (id, kind, recipient, language, parameters, state, attempts,
                                due_at, queued_at, reason)
            values
            """;

    private static final String INSERTED_ROW = "(?, ?, ?, ?, ?, 'queued', 0, ?, ?, '')";

    /// Rows of one statement.
    private static final int TOGETHER = 100;

    private static final String DUE =
            """
            select id, kind, recipient, language, parameters, attempts
              from notice
             where state = 'queued' and due_at <= ?
             order by due_at, id
             limit ?
            """;

    private static final String SENT =
            """
            update notice
               set state = 'sent', parameters = '{}', reason = ''
             where id = ? and state = 'queued'
            """;

    private static final String ATTEMPTS =
            """
            select attempts
              from notice
             where id = ? and state = 'queued'
            """;

    private static final String AGAIN =
            """
            update notice
               set attempts = attempts + 1, due_at = ?, reason = ?
             where id = ? and state = 'queued'
            """;

    private static final String GIVE_UP =
            """
            update notice
               set state = 'given-up', attempts = attempts + 1, parameters = '{}', reason = ?
             where id = ? and state = 'queued'
            """;

    private static final int REASON_LENGTH = 200;

    private final JdbcClient sql;

    SqlNotices(JdbcClient sql) {
        this.sql = sql;
    }

    /// The first is due now, each other some time after the one before.
    void insert(List<QueuedNotice> queued, Instant now, Duration between) {
        for (int from = 0; from < queued.size(); from += TOGETHER) {
            int to = Math.min(queued.size(), from + TOGETHER);
            List<Object> values = new ArrayList<>();
            for (int i = from; i < to; i++) {
                values.addAll(inserted(queued.get(i), now, now.plus(between.multipliedBy(i))));
            }
            sql.sql(INSERT + String.join(", ", Collections.nCopies(to - from, INSERTED_ROW)))
                    .params(values)
                    .update();
        }
    }

    private static List<Object> inserted(QueuedNotice queued, Instant now, Instant due) {
        Notice notice = queued.notice();
        return List.of(
                queued.id(),
                notice.kind().name(),
                notice.recipient().value(),
                notice.language().toLanguageTag(),
                ParameterText.write(notice.parameters()),
                due.toEpochMilli(),
                now.toEpochMilli());
    }

    List<QueuedNotice> due(Instant now, int most) {
        return sql.sql(DUE).params(now.toEpochMilli(), most).query(SqlNotices::queued).list();
    }

    void sent(String id) {
        sql.sql(SENT).param(id).update();
    }

    Optional<Integer> attempts(String id) {
        return sql.sql(ATTEMPTS).param(id).query(Integer.class).optional();
    }

    void again(String id, Instant due, String reason) {
        sql.sql(AGAIN).params(due.toEpochMilli(), cut(reason), id).update();
    }

    void giveUp(String id, String reason) {
        sql.sql(GIVE_UP).params(cut(reason), id).update();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(REASON_LENGTH, reason.length()));
    }

    private static QueuedNotice queued(ResultSet row, int number) throws SQLException {
        Notice notice =
                new Notice(
                        NoticeKind.valueOf(row.getString("kind")),
                        new MailAddress(row.getString("recipient")),
                        Locale.forLanguageTag(row.getString("language")),
                        ParameterText.read(row.getString("parameters")));
        return new QueuedNotice(row.getString("id"), notice, row.getInt("attempts"));
    }
}
