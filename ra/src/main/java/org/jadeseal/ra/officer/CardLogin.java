// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.agent.Reader;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// Officers log in with their cards (SEC-601). The session lasts only while the card stays in the
/// reader, its certificate is in force, and the card program goes on asking (SEC-202, T2).
public final class CardLogin {

    /// How long a login that was signed may wait for its browser.
    private static final Duration WAIT = Duration.ofMinutes(2);

    private final Database database;
    private final Journal journal;
    private final AgentConnections agents;
    private final TaskDesk desk;
    private final KnownCard cards;
    private final SecureRandom random;

    private CardLogin(
            Database database,
            Journal journal,
            AgentConnections agents,
            TaskDesk desk,
            KnownCard cards,
            SecureRandom random) {
        this.database = database;
        this.journal = journal;
        this.agents = agents;
        this.desk = desk;
        this.cards = cards;
        this.random = random;
    }

    /// Teaches `desk` how officers log in.
    public static CardLogin on(
            Database database,
            Journal journal,
            AgentConnections agents,
            TaskDesk desk,
            CertificateAuthority authority,
            SecureRandom random) {
        KnownCard cards = new KnownCard(authority);
        desk.learn(new CardLoginScript(database, journal, cards, random));
        return new CardLogin(database, journal, agents, desk, cards, random);
    }

    /// Begins a login in this browser. Which officer it is shows when the card is read.
    public TaskId begin(AgentUser browser) {
        NewTask task =
                new NewTask(
                        TaskKind.LOG_IN,
                        CardId.random(random),
                        browser,
                        "log-in",
                        new Show("log-in", "", ""));
        return switch (desk.open(task)) {
            case Opened.Fresh(var id) -> id;
            case Opened.Same(var id) -> id;
            case Opened.OtherOpen(var id, _) ->
                    throw new IllegalStateException("task " + id.value() + " has the same card");
        };
    }

    /// Completes a login that was signed: once, within two minutes, and only in the browser in
    /// which it was begun.
    ///
    /// @param session what the new session will be called
    /// @param source the address it came from, for the audit log
    public OfficerEntry enter(TaskId task, AgentUser browser, SessionId session, String source) {
        boolean present =
                SqlCardLogins.find(database.read(), task).filter(this::present).isPresent();
        return database.write(unit ->
                SqlCardLogins.find(unit.sql(), task)
                        .filter(_ -> present)
                        .filter(row -> row.owner().equals(browser))
                        .filter(row -> row.session().isEmpty())
                        .filter(row ->
                                row.provenAt() + WAIT.toMillis() >= unit.now().toEpochMilli())
                        .filter(row -> cards.inForce(unit, row.certificate()))
                        .map(row -> enter(unit, row, session, source))
                        .orElseGet(() -> refused(unit, source)));
    }

    private OfficerEntry enter(
            Transaction unit, SqlCardLogins.Row row, SessionId session, String source) {
        SqlOfficers sql = new SqlOfficers(unit.sql());
        OfficerRecord officer = sql.find(row.officer()).orElseThrow();
        if (officer.locked()) {
            return new OfficerEntry.Locked();
        }
        if (!SqlCardLogins.complete(unit, row.task(), session)) {
            return refused(unit, source);
        }
        sql.replace(officer.in(session));
        note(unit, "officer.card-login", officer, Outcome.DONE, source);
        return new OfficerEntry.In(officer.actor(session), officer.badge().name());
    }

    private OfficerEntry refused(Transaction unit, String source) {
        journal.note(
                unit, "officer.card-login", Matter.of("officer:unknown"), Outcome.REFUSED, source);
        return new OfficerEntry.Wrong();
    }

    /// Whether this session was begun with a card.
    public boolean cameByCard(OfficerActor actor) {
        return SqlCardLogins.find(database.read(), actor.session()).isPresent();
    }

    /// Whether what this session rests on is still there; asked at every request. A session by
    /// password rests on nothing here.
    public boolean stands(OfficerActor actor) {
        return SqlCardLogins.find(database.read(), actor.session())
                .map(row -> present(row) && cards.inForce(row.certificate()))
                .orElse(true);
    }

    /// Whether a session that was begun with a card still lasts.
    public boolean lasts(SessionId session) {
        return SqlCardLogins.find(database.read(), session)
                .filter(row -> present(row) && cards.inForce(row.certificate()))
                .flatMap(row -> new SqlOfficers(database.read()).find(row.officer()))
                .filter(officer -> officer.session().filter(session::equals).isPresent())
                .isPresent();
    }

    private boolean present(SqlCardLogins.Row row) {
        return agents.find(row.place().agent())
                .filter(AgentConnection::bound)
                .map(AgentConnection::presence)
                .filter(presence -> presence.fresh(database.now()))
                .filter(presence -> hasCard(presence.readers(), row))
                .isPresent();
    }

    private static boolean hasCard(List<Reader> readers, SqlCardLogins.Row row) {
        return readers.stream()
                .anyMatch(reader -> reader.card() && reader.name().equals(row.place().reader()));
    }

    /// An agent reports other readers or cards than before: sessions whose card is gone end at
    /// once, and do not come back with the card.
    public void readersSeen(ConnectionId agent, List<Reader> readers) {
        SqlCardLogins.at(database.read(), agent).stream()
                .filter(row -> !hasCard(readers, row))
                .forEach(row -> database.perform(unit -> pulled(unit, row)));
    }

    private void pulled(Transaction unit, SqlCardLogins.Row row) {
        SqlOfficers sql = new SqlOfficers(unit.sql());
        sql.find(row.officer())
                .filter(officer -> officer.session().equals(row.session()))
                .ifPresent(officer -> {
                    sql.replace(officer.out());
                    note(unit, "officer.card-pulled", officer, Outcome.DONE, "agent");
                });
    }

    private void note(
            Transaction unit,
            String action,
            OfficerRecord officer,
            Outcome outcome,
            String source) {
        journal.note(
                unit,
                action,
                Matter.of("officer:" + officer.badge().id().value()),
                outcome,
                source);
    }
}
