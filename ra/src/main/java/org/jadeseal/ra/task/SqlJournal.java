// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.ConnectionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tables `task_step` and `task_late_result` (migration `V2_20__task.sql`).
final class SqlJournal {

    private static final String READ =
            """
            select number, attempt, name, parameters, state, agent, deadline, result, problem,
                   handed_at, ended_at
              from task_step
             where task = ? and number >= ?
             order by number
            """;

    private static final String INSERT =
            """
            insert into task_step (task, number, attempt, name, parameters, state, deadline,
                                   made_at, handed_at, ended_at)
            values (?, ?, 0, ?, ?, 'READY', 0, ?, 0, 0)
            """;

    private static final String HAND =
            """
            update task_step
               set state = 'HANDED', attempt = attempt + 1, agent = ?, node = ?, deadline = ?,
                   handed_at = ?
             where task = ? and number = ? and attempt = ? and state in ('READY', 'HANDED')
            """;

    private static final String END =
            """
            update task_step
               set state = ?, result = ?, problem = ?, ended_at = ?
             where task = ? and number = ? and attempt = ? and agent = ? and state = 'HANDED'
            """;

    private static final String ABANDON =
            """
            update task_step
               set state = 'FAILED', problem = ?, ended_at = ?
             where task = ? and state in ('READY', 'HANDED')
            """;

    private static final String KNOWN =
            """
            select count(*)
              from task_step
             where task = ? and number = ? and attempt = ? and agent = ?
               and state in ('DONE', 'FAILED')
               and (result = ? or problem = ?)
            """;

    private static final String LATE =
            """
            insert into task_late_result (id, task, number, attempt, agent, content, came_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LAST =
            """
            select coalesce(max(number), 0) from task_step where task = ?
            """;

    private static final String RESULT =
            """
            select result from task_step where task = ? and number = ? and result is not null
            """;

    private static final String REPLACE_RESULT =
            """
            update task_step set result = ? where task = ? and number = ?
            """;

    private SqlJournal() {}

    /// Empties one text of a result that has served its purpose.
    static void redact(Transaction transaction, TaskId task, int number, String member) {
        transaction
                .sql()
                .sql(RESULT)
                .params(task.value(), number)
                .query(String.class)
                .optional()
                .map(result -> StepJson.without(member, result))
                .ifPresent(result ->
                        transaction
                                .sql()
                                .sql(REPLACE_RESULT)
                                .params(result, task.value(), number)
                                .update());
    }

    static List<JournalLine> read(JdbcClient sql, TaskId task, int from) {
        return sql.sql(READ).params(task.value(), from).query((row, _) -> line(row)).list();
    }

    /// The number of the last step, 0 for none.
    static int lastNumber(JdbcClient sql, TaskId task) {
        return sql.sql(LAST).params(task.value()).query(Integer.class).single();
    }

    static void insert(Transaction transaction, TaskId task, int number, Step step) {
        transaction
                .sql()
                .sql(INSERT)
                .params(
                        task.value(),
                        number,
                        StepNames.of(step),
                        StepJson.write(step),
                        transaction.now().toEpochMilli())
                .update();
    }

    /// Gives a step to an agent.
    ///
    /// @return false if somebody else has taken it
    static boolean hand(
            Transaction transaction, TaskId task, int number, int attempt, HandedTo to) {
        return transaction
                        .sql()
                        .sql(HAND)
                        .params(
                                to.agent().value(),
                                to.node(),
                                transaction.now().toEpochMilli() + to.milliseconds(),
                                transaction.now().toEpochMilli(),
                                task.value(),
                                number,
                                attempt)
                        .update()
                == 1;
    }

    /// To whom a step goes.
    ///
    /// @param milliseconds until the deadline
    record HandedTo(ConnectionId agent, String node, long milliseconds) {}

    /// Ends a step.
    ///
    /// @return false if this is not the present attempt of this agent
    static boolean end(Transaction transaction, ConnectionId agent, StepAnswer answer, Kept kept) {
        return transaction
                        .sql()
                        .sql(END)
                        .params(
                                Arrays.asList(
                                        kept.problem().isEmpty() ? "DONE" : "FAILED",
                                        kept.result().orElse(null),
                                        kept.problem().orElse(null),
                                        transaction.now().toEpochMilli(),
                                        answer.task().value(),
                                        answer.step(),
                                        answer.attempt(),
                                        agent.value()))
                        .update()
                == 1;
    }

    /// What is kept of an answer; one of the two.
    record Kept(Optional<String> result, Optional<String> problem) {

        String content() {
            return result.or(() -> problem).orElse("");
        }
    }

    /// Steps that nobody shall end any more.
    static void abandon(Transaction transaction, TaskId task, Problem why) {
        transaction
                .sql()
                .sql(ABANDON)
                .params(StepJson.write(why), transaction.now().toEpochMilli(), task.value())
                .update();
    }

    /// Keeps a late answer as evidence, unless it only repeats what counted.
    static void keepLate(
            Transaction transaction, ConnectionId agent, StepAnswer answer, Kept kept) {
        int known =
                transaction
                        .sql()
                        .sql(KNOWN)
                        .params(
                                answer.task().value(),
                                answer.step(),
                                answer.attempt(),
                                agent.value(),
                                kept.content(),
                                kept.content())
                        .query(Integer.class)
                        .single();
        if (known == 0) {
            transaction
                    .sql()
                    .sql(LATE)
                    .params(
                            transaction.unit(),
                            answer.task().value(),
                            answer.step(),
                            answer.attempt(),
                            agent.value(),
                            kept.content(),
                            transaction.now().toEpochMilli())
                    .update();
        }
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        Step step = StepJson.read(row.getString("name"), row.getString("parameters"));
        return new JournalLine(
                row.getInt("number"),
                row.getInt("attempt"),
                step,
                state(row, step),
                new JournalLine.Times(row.getLong("handed_at"), row.getLong("ended_at")));
    }

    private static JournalLine.State state(ResultSet row, Step step) throws SQLException {
        return switch (row.getString("state")) {
            case "READY" -> new JournalLine.State.Ready();
            case "HANDED" ->
                    new JournalLine.State.Handed(
                            new ConnectionId(row.getString("agent")), row.getLong("deadline"));
            case "DONE" -> new JournalLine.State.Done(result(step, row.getString("result")));
            default -> new JournalLine.State.Failed(StepJson.problem(row.getString("problem")));
        };
    }

    private static StepResult result(Step step, String json) {
        try {
            return StepJson.result(step, json);
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("the journal holds a result that was not checked", e);
        }
    }
}
