// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

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
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.certificate.Tasks;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// 「晶片卡密碼修改」: the holder who knows the PIN sets another one (CD8).
public final class PinChange {

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    PinChange(CertificateRooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// Begins or goes on with the change at this agent.
    public ChangingPin change(SubscriberActor actor, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new ChangingPin.NoAgent();
        }
        if (rooms.accounts().hasLetterPassword(actor.account())) {
            return new ChangingPin.LetterPassword();
        }
        Act act = new Act(actor, Right.CHANGE_PIN, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new ChangingPin.Refused(refusal)),
                                unit -> attempt(unit, act, actor));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var card) -> start(actor, card, agent);
        };
    }

    private sealed interface Attempt {
        record No(ChangingPin answer) implements Attempt {}

        record Yes(Card card) implements Attempt {}
    }

    private Attempt attempt(Transaction unit, Act act, SubscriberActor actor) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new ChangingPin.SessionEnded());
        }
        Optional<Card> card =
                rooms.cards()
                        .register()
                        .of(unit, actor.account())
                        .filter(found ->
                                found instanceof Card.Delivered || found instanceof Card.InUse);
        card.ifPresent(_ -> rooms.gate().journal().done(unit, act, "task opened"));
        return card.<Attempt>map(Attempt.Yes::new)
                .orElseGet(() -> new Attempt.No(new ChangingPin.NoUsableCard()));
    }

    private ChangingPin start(SubscriberActor actor, Card card, ConnectionId agent) {
        return switch (desk.open(
                Tasks.of(
                        rooms,
                        TaskKind.CHANGE_PIN,
                        actor.account(),
                        card.id(),
                        card.number().value()))) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var id, var kind) -> new ChangingPin.CardBusy(id, kind);
        };
    }

    private ChangingPin goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new ChangingPin.Working(task);
    }
}
