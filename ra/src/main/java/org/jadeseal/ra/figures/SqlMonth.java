// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.figures;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.figures.MonthFigures.Line;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts what a month has brought, each by an index: papers, letters and cards by the state that
/// they have reached, changes of certificates by their place in the ledger, logins in the audit
/// log.
final class SqlMonth {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private static final String FORMS =
            """
            select 'REGISTRATION ' || state as name, count(*) as number
              from form
             where state in ('RECEIVED', 'REVIEWED', 'APPROVED', 'EXECUTED', 'CLOSED', 'RETURNED',
                             'REJECTED', 'WITHDRAWN', 'EXPIRED')
               and since >= ? and since < ?
             group by state
             order by 1
            """;

    private static final String REQUESTS =
            """
            select kind || ' ' || state as name, count(*) as number
              from request
             where state in ('RECEIVED', 'REVIEWED', 'EXECUTED', 'RETURNED', 'REJECTED', 'WITHDRAWN',
                             'EXPIRED')
               and since >= ? and since < ?
             group by kind, state
             order by 1
            """;

    private static final String LETTERS =
            """
            select state as name, count(*) as number
              from letter_order
             where state in ('WAITING', 'PRINTED', 'DELIVERED', 'SUPERSEDED')
               and since >= ? and since < ?
             group by state
             order by 1
            """;

    private static final String CARDS =
            """
            select state as name, count(*) as number
              from card
             where state in ('STOCK', 'BOUND', 'PERSO', 'DELIVERED', 'IN_USE', 'LOST', 'DAMAGED',
                             'RETIRED')
               and since >= ? and since < ?
             group by state
             order by 1
            """;

    private static final String INTAKE =
            """
            select 'TAKEN_IN' as name, count(*) as number
              from card
             where taken_in_at >= ? and taken_in_at < ?
            """;

    /// Of holders' certificates; the ledger has those of cards, officers and programs as well.
    private static final String CHANGES =
            """
            select l.change as name, count(*) as number
              from status_change l
              join certificate c on c.issuer = l.issuer and c.serial = l.serial
             where l.position >= ? and l.position < ?
             group by l.change
             order by 1
            """;

    private static final String RENEWED =
            """
            select 'renewed' as name, count(*) as number
              from audit_entry
             where action = 'ra.renew' and at >= ? and at < ? and outcome = 'done'
               and object like 'form:%'
            """;

    private static final String LOGINS =
            """
            select action as name, count(*) as number
              from audit_entry
             where action in ('account.wrong-password', 'account.lock', 'account.letter-not-good',
                              'officer.wrong-password', 'officer.wrong-code')
               and at >= ? and at < ?
             group by action
             order by 1
            """;

    private static final String LAST =
            """
            select position
              from status_ledger
             where one = 1
            """;

    private static final String AT =
            """
            select at
              from status_change
             where position = ?
            """;

    private final JdbcClient sql;

    SqlMonth(JdbcClient sql) {
        this.sql = sql;
    }

    MonthFigures of(YearMonth month) {
        long from = begin(month);
        long until = begin(month.plusMonths(1));
        List<Line> lines = new ArrayList<>();
        lines.addAll(count("forms", FORMS, from, until));
        lines.addAll(count("forms", REQUESTS, from, until));
        lines.addAll(count("certificates", CHANGES, position(from), position(until)));
        lines.addAll(count("certificates", RENEWED, from, until));
        lines.addAll(count("cards", INTAKE, from, until));
        lines.addAll(count("cards", CARDS, from, until));
        lines.addAll(count("letters", LETTERS, from, until));
        lines.addAll(count("logins", LOGINS, from, until));
        return new MonthFigures(month, lines);
    }

    private static long begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(TAIPEI).toInstant().toEpochMilli();
    }

    private List<Line> count(String part, String statement, long from, long until) {
        return sql.sql(statement)
                .params(from, until)
                .query((row, _) -> new Line(part, row.getString("name"), row.getLong("number")))
                .list();
    }

    /// The first position of the ledger that was taken at `instant` or later. Time and position
    /// grow together, so halves are enough.
    private long position(long instant) {
        long low = 1;
        long high = sql.sql(LAST).query(Long.class).optional().orElse(0L) + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            Optional<Long> at = sql.sql(AT).param(middle).query(Long.class).optional();
            if (at.filter(time -> time >= instant).isPresent()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
