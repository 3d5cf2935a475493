// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `certificate_due` (migration `V2_50__calendar.sql`).
final class SqlDueDates {

    /// When a pair is to be looked at.
    ///
    /// @param lookedUntil what came before has been done
    record DueDate(IssuanceId pair, Instant lookedUntil, Instant dueAt) {}

    /// By the index over `(due_at, pair)`: what is not due costs nothing.
    static final String DUE =
            """
            select pair, looked_until, due_at
              from certificate_due
             where due_at <= ? and (due_at, pair) > (?, ?)
             order by due_at, pair
             limit ?
            """;

    private static final String INSERT =
            """
            insert into certificate_due (pair, looked_until, due_at)
            values (?, ?, ?)
            """;

    /// Compare-and-set: only one of several nodes gets a due date.
    private static final String MOVE =
            """
            update certificate_due
               set looked_until = ?, due_at = ?
             where pair = ? and due_at = ?
            """;

    private static final String REMOVE =
            """
            delete from certificate_due
             where pair = ? and due_at = ?
            """;

    private SqlDueDates() {}

    /// A new pair: it is looked at soon, and then when its agenda says.
    static void insert(Transaction transaction, IssuanceId pair) {
        long now = transaction.now().toEpochMilli();
        transaction.sql().sql(INSERT).params(pair.toString(), now, now).update();
    }

    /// What is due and comes after `last`, in its order.
    static List<DueDate> due(JdbcClient sql, Instant now, DueDate last, int most) {
        return sql.sql(DUE)
                .params(
                        now.toEpochMilli(),
                        last.dueAt().toEpochMilli(),
                        last.pair().toString(),
                        most)
                .query(SqlDueDates::dueDate)
                .list();
    }

    /// Done up to now. Answers whether nobody else has been there.
    static boolean move(Transaction transaction, DueDate before, Instant next) {
        return transaction
                        .sql()
                        .sql(MOVE)
                        .params(
                                transaction.now().toEpochMilli(),
                                next.toEpochMilli(),
                                before.pair().toString(),
                                before.dueAt().toEpochMilli())
                        .update()
                == 1;
    }

    /// Nothing more is to come. Answers whether nobody else has been there.
    static boolean remove(Transaction transaction, DueDate before) {
        return transaction
                        .sql()
                        .sql(REMOVE)
                        .params(before.pair().toString(), before.dueAt().toEpochMilli())
                        .update()
                == 1;
    }

    private static DueDate dueDate(ResultSet row, int number) throws SQLException {
        return new DueDate(
                IssuanceId.of(row.getString("pair")),
                Instant.ofEpochMilli(row.getLong("looked_until")),
                Instant.ofEpochMilli(row.getLong("due_at")));
    }
}
