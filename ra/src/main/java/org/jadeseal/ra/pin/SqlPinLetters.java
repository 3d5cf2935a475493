// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.mailer.SheetNumber;
import org.jadeseal.ra.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `pin_letter` (migration `V2_57__pin_letter.sql`): which sheet each session of a task has.
final class SqlPinLetters {

    private static final String INSERT =
            """
            insert into pin_letter (task, step, card, sheet, printed, made_at)
            values (?, ?, ?, ?, 0, ?)
            """;

    private static final String SHEET = "select sheet from pin_letter where task = ? and step = ?";

    /// Compare-and-set.
    private static final String PRINTED =
            "update pin_letter set printed = 1 where task = ? and sheet = ? and printed = 0";

    private static final String IS_PRINTED =
            "select count(*) from pin_letter where task = ? and printed = 1";

    private static final String SINCE =
            "select count(*) from pin_letter where card = ? and made_at > ?";

    private SqlPinLetters() {}

    /// Sets a sheet aside for one session of a task.
    ///
    /// @param step with which the session began
    static void insert(Transaction unit, TaskId task, int step, CardId card, SheetNumber sheet) {
        unit.sql()
                .sql(INSERT)
                .params(task.value(), step, card.value(), sheet.value(), unit.now().toEpochMilli())
                .update();
    }

    /// The sheet of this session, and of no other.
    static Optional<SheetNumber> sheet(JdbcClient sql, TaskId task, int step) {
        return sql.sql(SHEET)
                .params(task.value(), step)
                .query(String.class)
                .optional()
                .map(SheetNumber::new);
    }

    static void printed(Transaction unit, TaskId task, SheetNumber sheet) {
        int changed = unit.sql().sql(PRINTED).params(task.value(), sheet.value()).update();
        if (changed == 0) {
            throw new IllegalStateException(
                    "sheet " + sheet.value() + " was not set aside for task " + task.value());
        }
    }

    /// Whether this task has come to its letter.
    static boolean isPrinted(JdbcClient sql, TaskId task) {
        return sql.sql(IS_PRINTED).param(task.value()).query(Integer.class).single() > 0;
    }

    /// How many sheets were set aside for a card.
    static int since(Transaction unit, CardId card, Instant from) {
        return unit.sql()
                .sql(SINCE)
                .params(card.value(), from.toEpochMilli())
                .query(Integer.class)
                .single();
    }
}
