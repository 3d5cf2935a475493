// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.ConnectionId;

/// The journal of all tasks: steps are written here before they are handed out, and results count
/// only for the present attempt of the present agent (T12).
final class Journal {

    /// How long an agent has for one step; a person may be looking for the PIN letter meanwhile.
    static final long STEP_SECONDS = 180;

    private final Database database;
    private final String node;

    Journal(Database database, String node) {
        this.database = database;
        this.node = node;
    }

    /// The lines that may belong to the present card session.
    List<JournalLine> session(TaskRow task) {
        List<JournalLine> lines =
                SqlJournal.read(database.read(), task.id(), task.place().sessionFrom());
        int begin = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).step() instanceof Step.ReadCard) {
                begin = i;
            }
        }
        return lines.subList(begin, lines.size());
    }

    List<JournalLine> all(TaskId task) {
        return SqlJournal.read(database.read(), task, 1);
    }

    /// Takes an agent's answer. What comes too late is kept and has no effect.
    void take(ConnectionId agent, StepAnswer answer) {
        Optional<JournalLine> line =
                SqlJournal.read(database.read(), answer.task(), answer.step()).stream()
                        .filter(found -> found.number() == answer.step())
                        .findFirst();
        if (line.isEmpty()) {
            return;
        }
        SqlJournal.Kept kept = kept(line.get(), answer);
        database.perform(transaction -> take(transaction, agent, answer, kept));
    }

    private static void take(
            Transaction transaction, ConnectionId agent, StepAnswer answer, SqlJournal.Kept kept) {
        if (!SqlJournal.end(transaction, agent, answer, kept)) {
            SqlJournal.keepLate(transaction, agent, answer, kept);
        }
    }

    private static SqlJournal.Kept kept(JournalLine line, StepAnswer answer) {
        return switch (answer.claim()) {
            case StepAnswer.Claim.Done(var values) -> done(line.step(), values);
            case StepAnswer.Claim.Failed(var problem, var values) ->
                    failed(StepJson.problem(problem, values));
        };
    }

    private static SqlJournal.Kept done(Step step, String values) {
        try {
            StepResult _ = StepJson.result(step, values);
            return new SqlJournal.Kept(Optional.of(values), Optional.empty());
        } catch (MalformedMessageException e) {
            return failed(new Problem("malformed-result", Map.of("member", e.member())));
        }
    }

    private static SqlJournal.Kept failed(Problem problem) {
        return new SqlJournal.Kept(Optional.empty(), Optional.of(StepJson.write(problem)));
    }

    /// Writes a new step down and hands it out, in one unit of work.
    ///
    /// @return empty if the task has changed meanwhile
    Optional<JournalLine> hand(TaskRow task, Step step, AgentConnection agent) {
        int number = nextNumber(task.id());
        boolean handed =
                database.write(transaction -> {
                    if (!SqlTasks.change(transaction, task, task.standing(), task.place())) {
                        return false;
                    }
                    SqlJournal.insert(transaction, task.id(), number, step);
                    return SqlJournal.hand(transaction, task.id(), number, 0, to(agent));
                });
        return handed ? line(task.id(), number) : Optional.empty();
    }

    /// Hands a step out anew whose deadline has passed.
    Optional<JournalLine> handAgain(TaskRow task, JournalLine line, AgentConnection agent) {
        boolean handed =
                database.write(transaction ->
                        SqlJournal.hand(
                                transaction, task.id(), line.number(), line.attempt(), to(agent)));
        return handed ? line(task.id(), line.number()) : Optional.empty();
    }

    /// Gives up waiting for whatever is handed out.
    void abandon(TaskId task, Problem why) {
        database.perform(transaction -> SqlJournal.abandon(transaction, task, why));
    }

    int nextNumber(TaskId task) {
        return SqlJournal.lastNumber(database.read(), task) + 1;
    }

    private Optional<JournalLine> line(TaskId task, int number) {
        return SqlJournal.read(database.read(), task, number).stream().findFirst();
    }

    private SqlJournal.HandedTo to(AgentConnection agent) {
        return new SqlJournal.HandedTo(agent.id(), node, STEP_SECONDS * 1000);
    }
}
