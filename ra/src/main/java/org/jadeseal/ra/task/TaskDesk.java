// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.Authentication;
import org.jadeseal.ra.agent.Closing;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.card.CardId;

/// Where tasks are opened, watched, continued and given up, and where agents ask for work. Safe for
/// use by many threads.
public final class TaskDesk {

    private final Database database;
    private final AgentConnections agents;
    private final SecureRandom random;
    private final Map<TaskKind, TaskScript> scripts = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Engine engine;
    private final Signals signals = new Signals();

    private TaskDesk(Database database, AgentConnections agents, SecureRandom random, String node) {
        this.database = database;
        this.agents = agents;
        this.random = random;
        this.journal = new Journal(database, node);
        this.engine = new Engine(database, journal, scripts, new Sealing(random));
    }

    /// The desk over a database.
    ///
    /// @param node name of this server node, for the journal; at most 64 characters
    public static TaskDesk on(
            Database database, AgentConnections agents, SecureRandom random, String node) {
        return new TaskDesk(database, agents, random, node);
    }

    /// Teaches the desk how tasks of one kind are done.
    public void learn(TaskScript script) {
        scripts.put(script.kind(), script);
    }

    /// Opens a task at a card, or finds the one that is open there already (one open task per
    /// card). No agent works on it before [#continueAt].
    public Opened open(NewTask task) {
        TaskId id = TaskId.random(random);
        return database.write(transaction -> open(transaction, id, task));
    }

    private static Opened open(Transaction transaction, TaskId id, NewTask task) {
        if (SqlTasks.insert(transaction, id, task)) {
            return new Opened.Fresh(id);
        }
        TaskRow found =
                SqlTasks.inTheWay(transaction.sql(), task)
                        .orElseThrow(() -> new IllegalStateException("a task id was drawn twice"));
        return found.about().kind() == task.kind()
                        && found.about().owner().equals(task.owner())
                        && found.about().subject().equals(task.subject())
                ? new Opened.Same(found.id())
                : new Opened.OtherOpen(found.id(), found.about().kind());
    }

    /// Opens a task, or finds the same one, and gives up whatever else is in its way.
    public TaskId openInstead(NewTask task) {
        TaskId id = TaskId.random(random);
        return database.write(transaction -> openInstead(transaction, id, task));
    }

    private static TaskId openInstead(Transaction transaction, TaskId id, NewTask task) {
        return switch (open(transaction, id, task)) {
            case Opened.Fresh(var fresh) -> fresh;
            case Opened.Same(var same) -> same;
            case Opened.OtherOpen(var other, _) -> {
                if (!giveUp(transaction, other) || !SqlTasks.insert(transaction, id, task)) {
                    throw new IllegalStateException("task " + other.value() + " stays in the way");
                }
                yield id;
            }
        };
    }

    /// Lets `agent` work on the task from now on: the first time, after a problem was mended, or on
    /// another computer. An agent that worked on it before loses its connection (T12).
    ///
    /// @return false if the task is not open any more
    public boolean continueAt(TaskId task, ConnectionId agent) {
        boolean open = database.write(transaction -> continueAt(transaction, task, agent));
        signals.wake(agent);
        return open;
    }

    private boolean continueAt(Transaction transaction, TaskId id, ConnectionId agent) {
        Optional<TaskRow> found = SqlTasks.hold(transaction, id).filter(TaskRow::open);
        if (found.isEmpty()) {
            return false;
        }
        TaskRow task = found.get();
        boolean same = task.place().agent().filter(agent::equals).isPresent();
        if (same && task.standing().state() == TaskState.OPEN) {
            return true;
        }
        task.place()
                .agent()
                .filter(before -> !before.equals(agent))
                .ifPresent(before -> agents.close(transaction, before, Closing.ELSEWHERE));
        SqlJournal.abandon(transaction, id, Problem.of("continued-elsewhere"));
        SqlTasks.leaveOthers(transaction, agent, id);
        int next = SqlJournal.lastNumber(transaction.sql(), id) + 1;
        return SqlTasks.change(
                transaction,
                task,
                new TaskRow.Standing(TaskState.OPEN, Optional.empty(), Optional.empty()),
                new TaskRow.Place(Optional.of(agent), next, 0));
    }

    /// Gives a task up; what the card holds by then stays for a later task to find.
    ///
    /// @return false if it was not open any more
    public boolean giveUp(TaskId id) {
        return database.write(transaction -> giveUp(transaction, id));
    }

    private static boolean giveUp(Transaction transaction, TaskId id) {
        Optional<TaskRow> task = SqlTasks.hold(transaction, id).filter(TaskRow::open);
        if (task.isEmpty()) {
            return false;
        }
        Problem why = Problem.of("given-up");
        SqlJournal.abandon(transaction, id, why);
        return SqlTasks.change(
                transaction,
                task.get(),
                new TaskRow.Standing(TaskState.GIVEN_UP, Optional.of(why), Optional.empty()),
                task.get().place());
    }

    /// How a task stands, for its page.
    public Optional<TaskProgress> progress(TaskId id) {
        return SqlTasks.find(database.read(), id).map(this::progress);
    }

    private TaskProgress progress(TaskRow task) {
        TaskScript script = Optional.ofNullable(scripts.get(task.about().kind())).orElseThrow();
        boolean connected =
                task.place().agent().flatMap(agents::find).stream()
                        .map(AgentConnection::presence)
                        .anyMatch(presence -> presence.fresh(database.now()));
        return new ProgressView(script, task, journal.all(task.id()), database.now().toEpochMilli())
                .show(connected);
    }

    /// The task that is open at a card.
    public Optional<TaskId> openAt(CardId card) {
        return SqlTasks.openAt(database.read(), card).map(TaskRow::id);
    }

    /// The same, as this unit of work sees it.
    public Optional<TaskId> openAt(Transaction transaction, CardId card) {
        return SqlTasks.openAt(transaction.sql(), card).map(TaskRow::id);
    }

    /// The task that is open at a card, if it is of this kind, as this unit of work sees it.
    public Optional<TaskId> openAt(Transaction transaction, CardId card, TaskKind kind) {
        return SqlTasks.openAt(transaction.sql(), card)
                .filter(task -> task.about().kind() == kind)
                .map(TaskRow::id);
    }

    /// Whether the task that is open at a card is this one, as this unit of work sees it. Its work
    /// may be done already, and only the end of the card session be missing.
    public boolean isOpenAt(Transaction transaction, CardId card, TaskKind kind, String subject) {
        return SqlTasks.openAt(transaction.sql(), card)
                .filter(task -> task.about().kind() == kind)
                .filter(task -> task.about().subject().equals(subject))
                .isPresent();
    }

    /// Takes an agent's answer, if it brings one, and tells it what to do. Waits up to `seconds`
    /// for work to come; the caller's thread should be a virtual one.
    public PollReply poll(AgentConnection agent, Optional<StepAnswer> answer, int seconds) {
        answer.filter(TaskDesk::counts).ifPresent(given -> journal.take(agent.id(), given));
        AgentConnection present = agent;
        for (int waited = 0; ; waited++) {
            Optional<String> work = present.bound() ? engine.work(present) : Optional.empty();
            if (work.isPresent() || waited >= seconds) {
                return work.<PollReply>map(PollReply.Work::new).orElseGet(PollReply.Wait::new);
            }
            signals.await(agent.id());
            switch (agents.stateOf(agent.id())) {
                case Authentication.Open(var now) -> present = now;
                case Authentication.Closed(_, var reason) -> {
                    return new PollReply.Closed(reason);
                }
                case Authentication.UnknownToken() -> {
                    return new PollReply.Closed(Closing.EXPIRED);
                }
            }
        }
    }

    /// Keeps the answer of an agent whose connection is closed, as evidence.
    public void keepLate(ConnectionId agent, StepAnswer answer) {
        journal.take(agent, answer);
    }

    /// `busy` only says that the agent is still at the step; its answer will come.
    private static boolean counts(StepAnswer answer) {
        return !(answer.claim() instanceof StepAnswer.Claim.Failed(var problem, _)
                && problem.equals("busy"));
    }
}
