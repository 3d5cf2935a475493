// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.card.CardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `task` (migration `V2_20__task.sql`). Every change compares the version first.
final class SqlTasks {

    private static final String COLUMNS =
            """
            select id, kind, card, owner, subject, act, account, holder, state, problem, outcome,
                   agent, session_from, resumptions, version
              from task
            """;

    private static final String INSERT =
            """
            insert into task (id, kind, card, owner, subject, act, account, holder, state,
                              session_from, resumptions, version, made_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1, 0, 1, ?, ?)
            on conflict do nothing
            """;

    private static final String MOVE =
            """
            update task
               set state = ?, problem = ?, outcome = ?, agent = ?, session_from = ?,
                   resumptions = ?, version = version + 1, changed_at = ?
             where id = ? and version = ?
            """;

    private static final String LEAVE =
            """
            update task
               set agent = null, version = version + 1, changed_at = ?
             where agent = ? and id <> ? and state in ('OPEN', 'PAUSED')
            """;

    /// Changes nothing, but from here to the end of the unit nobody else changes the task.
    private static final String HOLD =
            """
            update task
               set version = version
             where id = ?
            """;

    private SqlTasks() {}

    /// Stores it.
    ///
    /// @return false if a task is open at this card already
    static boolean insert(Transaction transaction, TaskId id, NewTask task) {
        long now = transaction.now().toEpochMilli();
        return transaction
                        .sql()
                        .sql(INSERT)
                        .params(
                                id.value(),
                                task.kind().name(),
                                task.card().value(),
                                task.owner().text(),
                                task.subject(),
                                task.show().act(),
                                task.show().account(),
                                task.show().holder(),
                                now,
                                now)
                        .update()
                == 1;
    }

    /// Moves it from what the caller read.
    ///
    /// @return false if somebody was faster
    static boolean change(
            Transaction transaction,
            TaskRow before,
            TaskRow.Standing standing,
            TaskRow.Place place) {
        return transaction
                        .sql()
                        .sql(MOVE)
                        .params(
                                Arrays.asList(
                                        standing.state().name(),
                                        standing.problem().map(StepJson::write).orElse(null),
                                        standing.outcome().orElse(null),
                                        place.agent().map(ConnectionId::value).orElse(null),
                                        place.sessionFrom(),
                                        place.resumptions(),
                                        transaction.now().toEpochMilli(),
                                        before.id().value(),
                                        before.version()))
                        .update()
                == 1;
    }

    /// An agent works on one task at a time: it leaves all others.
    static void leaveOthers(Transaction transaction, ConnectionId agent, TaskId task) {
        transaction
                .sql()
                .sql(LEAVE)
                .params(transaction.now().toEpochMilli(), agent.value(), task.value())
                .update();
    }

    /// Keeps a task from changing while this unit lasts, at other nodes too, and reads it.
    static Optional<TaskRow> hold(Transaction transaction, TaskId id) {
        return transaction.sql().sql(HOLD).params(id.value()).update() == 1
                ? find(transaction.sql(), id)
                : Optional.empty();
    }

    static Optional<TaskRow> find(JdbcClient sql, TaskId id) {
        return sql.sql(COLUMNS + "where id = ?")
                .params(id.value())
                .query((row, _) -> task(row))
                .optional();
    }

    static Optional<TaskRow> openOf(JdbcClient sql, ConnectionId agent) {
        return sql.sql(COLUMNS + "where agent = ? and state in ('OPEN', 'PAUSED')")
                .params(agent.value())
                .query((row, _) -> task(row))
                .optional();
    }

    static Optional<TaskRow> openAt(JdbcClient sql, CardId card) {
        return sql.sql(
                        COLUMNS
                                + "where card = ? and state in ('OPEN', 'PAUSED')"
                                + " and kind <> 'PRINT_LETTER'")
                .params(card.value())
                .query((row, _) -> task(row))
                .optional();
    }

    /// What stands in the way of a new task: one at the same card, or for the same letter.
    static Optional<TaskRow> inTheWay(JdbcClient sql, NewTask task) {
        return task.kind() == TaskKind.PRINT_LETTER
                ? openFor(sql, task.subject())
                : openAt(sql, task.card());
    }

    private static Optional<TaskRow> openFor(JdbcClient sql, String letter) {
        return sql.sql(
                        COLUMNS
                                + "where subject = ? and state in ('OPEN', 'PAUSED')"
                                + " and kind = 'PRINT_LETTER'")
                .params(letter)
                .query((row, _) -> task(row))
                .optional();
    }

    private static TaskRow task(ResultSet row) throws SQLException {
        return new TaskRow(
                new TaskId(row.getString("id")),
                new NewTask(
                        TaskKind.valueOf(row.getString("kind")),
                        new CardId(row.getString("card")),
                        AgentUser.parse(row.getString("owner")),
                        row.getString("subject"),
                        new Show(
                                row.getString("act"),
                                row.getString("account"),
                                row.getString("holder"))),
                new TaskRow.Standing(
                        TaskState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("problem")).map(StepJson::problem),
                        Optional.ofNullable(row.getString("outcome"))),
                new TaskRow.Place(
                        Optional.ofNullable(row.getString("agent")).map(ConnectionId::new),
                        row.getInt("session_from"),
                        row.getInt("resumptions")),
                row.getLong("version"));
    }
}
