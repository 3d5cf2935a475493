// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.mailer.Mailer.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `mailer` and `mailer_count` (migration `db/ra/V2_05`).
final class SqlMailers {

    private static final String COUNT =
            """
            insert into mailer_count (kind, value)
            values (?, 1)
            on conflict (kind) do update
               set value = mailer_count.value + 1
            returning value
            """;

    private static final String INSERT =
            """
            insert into mailer (number, kind, account, card, state, printed_at, since, version)
            values (?, ?, ?, ?, 'ALLOTTED', null, ?, 1)
            """;

    private static final String FIND =
            """
            select number, account, card, state, printed_at, since, version
              from mailer
             where number = ?
            """;

    private static final String ALL =
            """
            select number, account, card, state, printed_at, since, version
              from mailer
             where account = ?
             order by length(number) desc, substr(number, 3) desc, number
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update mailer
               set state = ?, printed_at = coalesce(?, printed_at), since = ?,
                   version = version + 1
             where number = ? and version = ?
            """;

    private final JdbcClient sql;

    SqlMailers(JdbcClient sql) {
        this.sql = sql;
    }

    long nextCount(MailerKind kind) {
        return sql.sql(COUNT).param(kind.name()).query(Long.class).single();
    }

    void insert(Mailer.Allotted mailer) {
        Sheet sheet = mailer.sheet();
        sql.sql(INSERT)
                .params(
                        sheet.number().value(),
                        sheet.kind().name(),
                        sheet.account().value(),
                        sheet.card().value(),
                        mailer.since().toEpochMilli())
                .update();
    }

    Optional<Mailer> find(SheetNumber number) {
        return sql.sql(FIND).param(number.value()).query(SqlMailers::mailer).optional();
    }

    List<Mailer> all(AccountId account) {
        return sql.sql(ALL).param(account.value()).query(SqlMailers::mailer).list();
    }

    Optional<Mailer> newest(AccountId account, MailerKind kind) {
        return all(account).stream().filter(mailer -> mailer.sheet().kind() == kind).findFirst();
    }

    void replace(Mailer after) {
        Sheet sheet = after.sheet();
        int changed =
                sql.sql(REPLACE)
                        .param(state(after))
                        .param(printedAt(after).map(Instant::toEpochMilli).orElse(null))
                        .param(after.since().toEpochMilli())
                        .param(sheet.number().value())
                        .param(sheet.version())
                        .update();
        if (changed == 0) {
            throw new StaleMailerException(sheet.number());
        }
    }

    private static String state(Mailer mailer) {
        return switch (mailer) {
            case Mailer.Allotted _ -> "ALLOTTED";
            case Mailer.Printed _ -> "PRINTED";
            case Mailer.Handed _ -> "HANDED";
            case Mailer.Acknowledged _ -> "ACKED";
            case Mailer.Voided _ -> "VOID";
            case Mailer.Expired _ -> "EXPIRED";
        };
    }

    private static Optional<Instant> printedAt(Mailer mailer) {
        return switch (mailer) {
            case Mailer.Printed printed -> Optional.of(printed.printed());
            case Mailer.Handed handed -> Optional.of(handed.printed());
            case Mailer.Allotted _, Mailer.Acknowledged _, Mailer.Voided _, Mailer.Expired _ ->
                    Optional.empty();
        };
    }

    private static Mailer mailer(ResultSet row, int number) throws SQLException {
        Sheet sheet =
                new Sheet(
                        new SheetNumber(row.getString("number")),
                        new AccountId(row.getString("account")),
                        new CardId(row.getString("card")),
                        row.getLong("version"));
        Instant since = Instant.ofEpochMilli(row.getLong("since"));
        Instant printed = Instant.ofEpochMilli(row.getLong("printed_at"));
        String state = row.getString("state");
        return switch (state) {
            case "ALLOTTED" -> new Mailer.Allotted(sheet, since);
            case "PRINTED" -> new Mailer.Printed(sheet, printed, since);
            case "HANDED" -> new Mailer.Handed(sheet, printed, since);
            case "ACKED" -> new Mailer.Acknowledged(sheet, since);
            case "VOID" -> new Mailer.Voided(sheet, since);
            case "EXPIRED" -> new Mailer.Expired(sheet, since);
            default -> throw new IllegalStateException("mailer state '" + state + "' is not known");
        };
    }
}
