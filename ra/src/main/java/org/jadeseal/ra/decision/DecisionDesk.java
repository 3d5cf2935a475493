// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.decision;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.mass.MassChanges;
import org.jadeseal.ra.officer.KnownCard;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.request.Requests;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// Officers decide with their cards (SEC-602): the button opens a task, and the decision takes
/// effect when the card has signed it.
public final class DecisionDesk {

    private final Database database;
    private final OfficerRegister officers;
    private final TaskDesk desk;
    private final SecureRandom random;

    private DecisionDesk(
            Database database, OfficerRegister officers, TaskDesk desk, SecureRandom random) {
        this.database = database;
        this.officers = officers;
        this.desk = desk;
        this.random = random;
    }

    /// The rooms in which cases are decided, and by whom.
    public record Rooms(
            OfficerRegister officers,
            Registrations registrations,
            Requests requests,
            ClientCases clients,
            MassChanges massChanges,
            KnownCard cards) {}

    /// Teaches `desk` how officers decide.
    public static DecisionDesk on(
            Database database, Journal journal, Rooms rooms, TaskDesk desk, SecureRandom random) {
        desk.learn(
                new DecisionScript(
                        database,
                        journal,
                        rooms.officers(),
                        new Papers(
                                rooms.registrations(),
                                rooms.requests(),
                                rooms.clients(),
                                rooms.massChanges()),
                        rooms.cards(),
                        random));
        return new DecisionDesk(database, rooms.officers(), desk, random);
    }

    /// Whether this officer decides by card only.
    public boolean mustSign(OfficerActor officer) {
        return officers.mustSign(officer);
    }

    /// A reason as the card can sign it: one line, at most 200 characters, all of them visible;
    /// empty if it cannot.
    public static Optional<String> signable(String reason) {
        String line = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
        String single = line.replaceAll("\\s+", " ");
        try {
            return Optional.of(Field.text("reason", single).value());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Begins a decision. Nothing is decided before the card has signed.
    ///
    /// @param resolved with the paper's digest as it was shown, and a reason that is [#signable]
    public TaskId begin(PaperKind paper, Resolution resolved) {
        PendingDecision pending =
                new PendingDecision(
                        OperationToken.random(random).value(),
                        new PendingDecision.Officer(
                                resolved.officer().officer(), resolved.officer().session()),
                        resolved.token(),
                        new PendingDecision.Case(
                                paper, resolved.caseNumber(), resolved.seen().orElseThrow()),
                        resolved.verdict(),
                        resolved.reason(),
                        Optional.empty());
        database.perform(unit -> SqlPendingDecisions.insert(unit, pending));
        return task(pending);
    }

    private TaskId task(PendingDecision pending) {
        NewTask task =
                new NewTask(
                        TaskKind.DECIDE,
                        CardId.random(random),
                        AgentUser.officer(pending.officer().id().value()),
                        pending.id(),
                        new Show("decide", pending.about().number().value(), ""));
        return switch (desk.open(task)) {
            case Opened.Fresh(var id) -> id;
            case Opened.Same(var id) -> id;
            case Opened.OtherOpen(var id, _) ->
                    throw new IllegalStateException("task " + id.value() + " has the same card");
        };
    }
}
