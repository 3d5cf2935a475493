// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts certificates of the table `certificate` by the day on which they end.
final class SqlEndings {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    /// By the index over `(not_after, account)` of what is in force; its clock is eight hours
    /// ahead.
    private static final String COUNT =
            """
            select (not_after + 28800000) / 86400000 as day, count(*) as number
              from certificate c
             where state = 'ACTIVE' and usage = 'SIGNATURE' and not_after >= ? and not_after < ?
            """;

    /// Those that are renewed already do not come.
    private static final String NOT_RENEWED =
            """
               and not exists (select 1
                                 from certificate n
                                where n.state = 'ACTIVE' and n.usage = 'SIGNATURE'
                                  and n.account = c.account and n.not_after > c.not_after)
            """;

    private static final String BY_DAY =
            """
             group by 1
            """;

    private final JdbcClient sql;

    SqlEndings(JdbcClient sql) {
        this.sql = sql;
    }

    /// How many pairs in force end on each day; those that have a successor are left out where
    /// there can be one, from the day on which the first window is open.
    Map<LocalDate, Long> byDay(LocalDate from, LocalDate renewable, LocalDate until) {
        Map<LocalDate, Long> days = new HashMap<>();
        count(COUNT + NOT_RENEWED + BY_DAY, from, renewable, days);
        count(COUNT + BY_DAY, renewable, until, days);
        return days;
    }

    private void count(
            String statement, LocalDate from, LocalDate until, Map<LocalDate, Long> days) {
        sql.sql(statement)
                .params(begin(from), begin(until))
                .query((row, _) ->
                        days.put(LocalDate.ofEpochDay(row.getLong("day")), row.getLong("number")))
                .list();
    }

    private static long begin(LocalDate day) {
        return day.atStartOfDay(TAIPEI).toInstant().toEpochMilli();
    }
}
