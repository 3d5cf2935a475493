// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormReading;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// 「憑證申請」: both keys and both certificates (CT1).
public final class Application {

    /// Version of the terms (約定條款) that are in force; it stands in `web`'s message files.
    public static final String TERMS = "2026-11";

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;
    private final String terms;

    Application(CertificateRooms rooms, TaskDesk desk, AgentConnections agents, String terms) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
        this.terms = terms;
    }

    /// Begins or goes on with the account's application at this agent.
    ///
    /// @param accepted version of the terms that the holder accepted
    /// @param agent the one bound to this session
    public Applying apply(SubscriberActor actor, String accepted, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new Applying.NoAgent();
        }
        Act act = new Act(actor, Right.APPLY, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new Applying.Refused(refusal)),
                                unit -> attempt(unit, act, actor, accepted));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var form, var card) -> start(actor, form, card, agent);
        };
    }

    /// Whether the guards hold.
    private sealed interface Attempt {
        record No(Applying answer) implements Attempt {}

        record Yes(String form, Card card) implements Attempt {}
    }

    private Attempt attempt(Transaction unit, Act act, SubscriberActor actor, String accepted) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new Applying.SessionEnded());
        }
        Optional<Form> form =
                rooms.registrations()
                        .of(unit, actor.account())
                        .map(FormReading.Found::form)
                        .filter(Form.Closed.class::isInstance);
        if (form.isEmpty()) {
            return new Attempt.No(new Applying.NoRegistration());
        }
        Optional<Card> card =
                rooms.cards().register().of(unit, actor.account()).filter(Application::usable);
        if (card.isEmpty()) {
            return new Attempt.No(new Applying.NoUsableCard());
        }
        if (!card.get().make().map(rooms.cards().policy()::admits).orElse(true)) {
            return new Attempt.No(new Applying.CardDoesNotAttest());
        }
        if (!terms.equals(accepted)) {
            return new Attempt.No(new Applying.TermsChanged(terms));
        }
        return open(unit, act, actor, form.get().caseNumber().value(), card.get());
    }

    private Attempt open(Transaction unit, Act act, SubscriberActor actor, String form, Card card) {
        Optional<ApplicationRow> before = SqlApplications.find(unit.sql(), form);
        if (before.isPresent() && before.get().pair().isPresent()) {
            return desk.openAt(unit, card.id()).isPresent()
                    ? new Attempt.Yes(form, card)
                    : new Attempt.No(new Applying.AlreadyApplied(before.get().pair().get()));
        }
        SqlApplications.open(unit, form, actor.account(), card.id(), terms);
        rooms.gate().journal().done(unit, act, "terms " + terms);
        return new Attempt.Yes(form, card);
    }

    private static boolean usable(Card card) {
        return card instanceof Card.Delivered || card instanceof Card.InUse;
    }

    private Applying start(SubscriberActor actor, String form, Card card, ConnectionId agent) {
        return switch (desk.open(
                Tasks.of(rooms, TaskKind.APPLY, actor.account(), card.id(), form))) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var id, var kind) -> new Applying.CardBusy(id, kind);
        };
    }

    private Applying goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new Applying.Working(task);
    }
}
