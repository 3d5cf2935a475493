// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.OptionalInt;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `pin_task` (migration `V2_30__self_service.sql`).
final class SqlPinTasks {

    private static final String INSERT = "insert into pin_task (task, changes) values (?, ?)";

    private static final String FIND = "select changes from pin_task where task = ?";

    private SqlPinTasks() {}

    static void insert(Transaction transaction, TaskId task, int changes) {
        transaction.sql().sql(INSERT).params(task.value(), changes).update();
    }

    static OptionalInt changes(JdbcClient sql, TaskId task) {
        return sql.sql(FIND)
                .param(task.value())
                .query((row, _) -> OptionalInt.of(row.getInt("changes")))
                .optional()
                .orElse(OptionalInt.empty());
    }
}
