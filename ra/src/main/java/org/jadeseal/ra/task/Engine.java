// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentConnection;
import org.springframework.dao.DataAccessException;

/// Asks the script of a task what comes next until there is a step for the agent, or nothing.
final class Engine {

    private static final Logger LOG = System.getLogger(Engine.class.getName());

    /// More turns without a step for the agent are a fault of the script.
    private static final int MOST_TURNS = 32;

    private final Database database;
    private final Journal journal;
    private final Map<TaskKind, TaskScript> scripts;
    private final Sealing sealing;

    Engine(Database database, Journal journal, Map<TaskKind, TaskScript> scripts, Sealing sealing) {
        this.database = database;
        this.journal = journal;
        this.scripts = scripts;
        this.sealing = sealing;
    }

    /// The message with the step that this agent is to do now, if there is one.
    Optional<String> work(AgentConnection agent) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Optional<TaskRow> task = SqlTasks.openOf(database.read(), agent.id());
            if (task.isEmpty()) {
                return Optional.empty();
            }
            Turn result = safely(task.get(), agent);
            if (!(result instanceof Turn.Again)) {
                return message(result);
            }
        }
        throw new IllegalStateException(
                "the script of a task asked for " + MOST_TURNS + " turns without a step");
    }

    private static Optional<String> message(Turn result) {
        return result instanceof Turn.Tell(var message) ? Optional.of(message) : Optional.empty();
    }

    private sealed interface Turn {
        record Tell(String message) implements Turn {}

        record Idle() implements Turn {}

        record Again() implements Turn {}
    }

    /// A defect pauses the task, so that an agent that asks again does not repeat it for ever.
    private Turn safely(TaskRow task, AgentConnection agent) {
        try {
            return turn(task, agent);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "task " + task.id().value() + " has been paused", e);
            return pause(task, new Problem("site-defect", Map.of("task", task.id().value())));
        }
    }

    private Turn turn(TaskRow task, AgentConnection agent) {
        if (task.standing().state() == TaskState.PAUSED) {
            return Mending.goesOn(task, agent.presence()) ? resume(task) : new Turn.Idle();
        }
        List<JournalLine> session = journal.session(task);
        TaskView view = view(task, agent, session);
        if (!session.isEmpty() && session.getLast().state() instanceof JournalLine.State.Handed h) {
            return handed(task, view, session.getLast(), h);
        }
        return next(task, view);
    }

    private static TaskView view(TaskRow task, AgentConnection agent, List<JournalLine> session) {
        return new TaskView(
                task.id(),
                task.about(),
                agent,
                task.place().sessionFrom(),
                session.stream().flatMap(line -> line.performed().stream()).toList());
    }

    /// The agent has this step and asks without its result: it never arrived there, or time is up.
    private Turn handed(
            TaskRow task, TaskView view, JournalLine line, JournalLine.State.Handed handed) {
        if (database.now().toEpochMilli() < handed.deadline()) {
            return tell(view, line);
        }
        if (!script(task).repeatable(line.step())) {
            journal.abandon(task.id(), Problem.of("letter-unclear"));
            return new Turn.Again();
        }
        return journal.handAgain(task, line, view.agent())
                .map(again -> tell(view, again))
                .orElseGet(Turn.Again::new);
    }

    private Turn next(TaskRow task, TaskView view) {
        return switch (script(task).next(view)) {
            case Next.Hand(var step) ->
                    journal.hand(task, step, view.agent())
                            .map(line -> tell(view, line))
                            .orElseGet(Turn.Again::new);
            case Next.WriteDown(var unit) -> change(task, task.standing(), unit, new Turn.Again());
            case Next.Pause(var problem) -> pause(task, problem);
            case Next.Finish(var unit, var outcome) ->
                    change(
                            task,
                            new TaskRow.Standing(
                                    TaskState.DONE, Optional.empty(), Optional.of(outcome)),
                            unit,
                            new Turn.Idle());
            case Next.GiveUp(var unit, var problem) ->
                    change(
                            task,
                            new TaskRow.Standing(
                                    TaskState.GIVEN_UP, Optional.of(problem), Optional.empty()),
                            unit,
                            new Turn.Idle());
        };
    }

    private Turn tell(TaskView view, JournalLine line) {
        TaskScript script = scripts.get(view.about().kind());
        if (script == null) {
            throw new IllegalStateException("no script for tasks of kind " + view.about().kind());
        }
        return new Turn.Tell(
                new StepMessage(script, sealing)
                        .write(view, line, CardName.of(view), Journal.STEP_SECONDS));
    }

    private TaskScript script(TaskRow task) {
        TaskScript script = scripts.get(task.about().kind());
        if (script == null) {
            throw new IllegalStateException("no script for tasks of kind " + task.about().kind());
        }
        return script;
    }

    /// The next turn finds out whether it is over already.
    private Turn pause(TaskRow task, Problem problem) {
        return change(
                task,
                new TaskRow.Standing(TaskState.PAUSED, Optional.of(problem), Optional.empty()),
                _ -> {},
                new Turn.Again());
    }

    private Turn resume(TaskRow task) {
        TaskRow.Place place = task.place();
        TaskRow.Place anew =
                new TaskRow.Place(
                        place.agent(), journal.nextNumber(task.id()), place.resumptions() + 1);
        TaskRow.Standing open =
                new TaskRow.Standing(TaskState.OPEN, Optional.empty(), Optional.empty());
        boolean _ = database.write(unit -> SqlTasks.change(unit, task, open, anew));
        return new Turn.Again();
    }

    /// Does the unit and moves the task, both or none; when somebody was faster, look again.
    private Turn change(
            TaskRow task, TaskRow.Standing standing, Consumer<Transaction> unit, Turn then) {
        boolean changed =
                database.write(transaction -> {
                    if (!SqlTasks.change(transaction, task, standing, task.place())) {
                        return false;
                    }
                    unit.accept(transaction);
                    return true;
                });
        return changed ? then : new Turn.Again();
    }
}
