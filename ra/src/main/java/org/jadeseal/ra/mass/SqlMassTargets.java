// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.form.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a query leads to: the table `mass_entry` (migration `db/ra/V2_80`), and cards and
/// certificates by their intake.
final class SqlMassTargets {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private static final String ENTER =
            """
            insert into mass_entry (case_number, position, digits)
            values (?, ?, ?)
            """;

    private static final String ENTRIES =
            """
            select position, digits
              from mass_entry
             where case_number = ? and position > ?
             order by position
             limit ?
            """;

    /// By the index over `(taken_in_at, id)`: what is behind costs nothing.
    private static final String CARDS =
            """
            select taken_in_at, id
              from card
             where (taken_in_at, id) > (?, ?) and taken_in_at < ?
             order by taken_in_at, id
             limit ?
            """;

    private static final String COUNT =
            """
            select case when certificate.state in ('PENDING', 'ACTIVE', 'HOLD')
                             and certificate.not_after < ?
                        then 'EXPIRED' else certificate.state end as found,
                   count(*) as number
              from card
              join certificate on certificate.card = card.id
             where card.taken_in_at >= ? and card.taken_in_at < ?
             group by 1
            """;

    private static final String PEOPLE =
            """
            select count(distinct certificate.account)
              from card
              join certificate on certificate.card = card.id
             where card.taken_in_at >= ? and card.taken_in_at < ?
            """;

    private final JdbcClient sql;

    SqlMassTargets(JdbcClient sql) {
        this.sql = sql;
    }

    /// A line of a list.
    record Line(int position, String digits) {}

    /// A card, and when it came.
    record Placed(long takenInAt, CardId card) {

        String reached() {
            return takenInAt + " " + card.value();
        }
    }

    void enter(CaseNumber caseNumber, List<String> entries) {
        for (int i = 0; i < entries.size(); i++) {
            sql.sql(ENTER).params(caseNumber.value(), i + 1, entries.get(i)).update();
        }
    }

    /// The next lines of a list.
    ///
    /// @param reached what was looked at last; empty at the beginning
    List<Line> lines(CaseNumber caseNumber, String reached, int most) {
        return sql.sql(ENTRIES)
                .params(caseNumber.value(), reached.isEmpty() ? 0 : Integer.parseInt(reached), most)
                .query((row, _) -> new Line(row.getInt("position"), row.getString("digits")))
                .list();
    }

    /// The next cards of some days.
    ///
    /// @param reached what was looked at last; empty at the beginning
    List<Placed> cards(MassQuery.TakenIn days, String reached, int most) {
        String[] from = (reached.isEmpty() ? begin(days.first()) + " " : reached).split(" ", -1);
        return sql.sql(CARDS)
                .params(Long.valueOf(from[0]), from[1], begin(days.last().plusDays(1)), most)
                .query((row, _) ->
                        new Placed(row.getLong("taken_in_at"), new CardId(row.getString("id"))))
                .list();
    }

    /// Counts certificates on cards of some days, and the people whose they are.
    DryRun count(MassQuery.TakenIn days, Instant now) {
        long from = begin(days.first());
        long until = begin(days.last().plusDays(1));
        Map<Found, Long> found = new EnumMap<>(Found.class);
        sql.sql(COUNT)
                .params(now.toEpochMilli(), from, until)
                .query((row, _) ->
                        found.put(Found.valueOf(row.getString("found")), row.getLong("number")))
                .list();
        return new DryRun(found, sql.sql(PEOPLE).params(from, until).query(Long.class).single());
    }

    private static long begin(LocalDate day) {
        return day.atStartOfDay(TAIPEI).toInstant().toEpochMilli();
    }
}
