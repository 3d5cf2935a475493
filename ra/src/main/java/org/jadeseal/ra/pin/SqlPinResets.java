// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.TaskKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `pin_reset` (migration `V2_30__self_service.sql`).
final class SqlPinResets {

    private static final String COLUMNS =
            "select id, card, kind, state, code_hash, misses, until from pin_reset ";

    private static final String INSERT =
            """
            insert into pin_reset (id, account, card, kind, state, code_hash, misses, made_at,
                                   until, done_at)
            values (?, ?, ?, ?, 'SENT', ?, 0, ?, ?, 0)
            """;

    private static final String VOID_OLDER =
            "update pin_reset set state = 'VOID' where account = ? and state = 'SENT'";

    private static final String MOVE =
            "update pin_reset set state = ?, misses = ?, done_at = ? where id = ? and state = ?";

    private static final String SENT_SINCE =
            "select count(*) from pin_reset where account = ? and made_at > ?";

    private static final String DONE_SINCE =
            """
            select count(*) from pin_reset
             where card = ? and state in ('BEGUN', 'DONE') and made_at > ?
            """;

    private SqlPinResets() {}

    static void insert(Transaction transaction, AccountId account, ResetRow row) {
        transaction
                .sql()
                .sql(INSERT)
                .params(
                        row.id(),
                        account.value(),
                        row.card().value(),
                        row.kind().name(),
                        row.codeHash(),
                        transaction.now().toEpochMilli(),
                        row.until().toEpochMilli())
                .update();
    }

    /// A newer code makes older ones void.
    static void voidOlder(Transaction transaction, AccountId account) {
        transaction.sql().sql(VOID_OLDER).param(account.value()).update();
    }

    /// Compare-and-set.
    static void move(Transaction transaction, ResetRow before, ResetRow.State state, int misses) {
        int changed =
                transaction
                        .sql()
                        .sql(MOVE)
                        .params(
                                state.name(),
                                misses,
                                state == ResetRow.State.DONE
                                        ? transaction.now().toEpochMilli()
                                        : 0L,
                                before.id(),
                                before.state().name())
                        .update();
        if (changed == 0) {
            throw new IllegalStateException(
                    "reset " + before.id() + " was changed by somebody else; read it again");
        }
    }

    static Optional<ResetRow> find(JdbcClient sql, String id) {
        return sql.sql(COLUMNS + "where id = ?").param(id).query(SqlPinResets::row).optional();
    }

    /// The account's one of a kind whose code is still out.
    static Optional<ResetRow> sent(JdbcClient sql, AccountId account, TaskKind kind) {
        return sql.sql(COLUMNS + "where account = ? and kind = ? and state = 'SENT'")
                .params(account.value(), kind.name())
                .query(SqlPinResets::row)
                .optional();
    }

    static int sentWithin(Transaction transaction, AccountId account, Duration span) {
        return count(transaction, SENT_SINCE, account.value(), transaction.now().minus(span));
    }

    /// How many were begun, whatever came of them.
    static int begunSince(Transaction transaction, CardId card, Instant from) {
        return count(transaction, DONE_SINCE, card.value(), from);
    }

    private static int count(Transaction transaction, String query, String whose, Instant from) {
        return transaction
                .sql()
                .sql(query)
                .params(whose, from.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    private static ResetRow row(ResultSet row, int number) throws SQLException {
        return new ResetRow(
                row.getString("id"),
                new CardId(row.getString("card")),
                TaskKind.valueOf(row.getString("kind")),
                ResetRow.State.valueOf(row.getString("state")),
                row.getString("code_hash"),
                row.getInt("misses"),
                Instant.ofEpochMilli(row.getLong("until")));
    }
}
