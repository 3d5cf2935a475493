// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.Optional;
import java.util.OptionalInt;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskView;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `pin_task` (migrations `V2_30__self_service.sql`, `V2_62__pin_task_left.sql`).
final class SqlPinTasks {

    private static final String INSERT =
            "insert into pin_task (task, changes, open_card, kind) values (?, ?, ?, ?)";

    private static final String FIND = "select changes from pin_task where task = ?";

    private static final String LEFT =
            "select task, kind, changes from pin_task where open_card = ? and task <> ?";

    private static final String TOLD = "update pin_task set changes = ? where task = ?";

    private static final String SETTLED = "update pin_task set open_card = null where task = ?";

    /// Less than what a card says that does not count.
    private static final int BELOW_ALL = -1;

    private SqlPinTasks() {}

    /// A task that was given up before its end was written down.
    ///
    /// @param changes how often the card had set its PIN when it began
    record Left(TaskId task, TaskKind kind, int changes) {}

    static void insert(Transaction transaction, TaskView view, int changes) {
        transaction
                .sql()
                .sql(INSERT)
                .params(
                        view.task().value(),
                        changes,
                        view.about().card().value(),
                        view.about().kind().name())
                .update();
    }

    static OptionalInt changes(JdbcClient sql, TaskId task) {
        return sql.sql(FIND)
                .param(task.value())
                .query((row, _) -> OptionalInt.of(row.getInt("changes")))
                .optional()
                .orElse(OptionalInt.empty());
    }

    /// What was left at this card by another task than this one.
    static Optional<Left> left(JdbcClient sql, CardId card, TaskId present) {
        return sql
                .sql(LEFT)
                .params(card.value(), present.value())
                .query((row, _) ->
                        new Left(
                                new TaskId(row.getString("task")),
                                TaskKind.valueOf(row.getString("kind")),
                                row.getInt("changes")))
                .list()
                .stream()
                .findFirst();
    }

    /// The agent said that the PIN is set, at a card that does not count.
    static void told(Transaction transaction, TaskId task) {
        transaction.sql().sql(TOLD).params(BELOW_ALL, task.value()).update();
    }

    static void settled(Transaction transaction, TaskId task) {
        transaction.sql().sql(SETTLED).param(task.value()).update();
    }
}
