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
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// 「讀取卡片」 of the test of a computer: the card is read and proves itself, without a PIN.
public final class CardCheck {

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    CardCheck(CertificateRooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// What was read last, if the holder's card ever was; empty when the gate stays shut.
    public Optional<CardFinding> last(SubscriberActor actor) {
        return rooms.gate()
                .look(
                        new Act(actor, Right.READ_OWN_RECORD, Matter.of(actor.account())),
                        _ -> Optional.empty(),
                        () -> SqlCardChecks.find(rooms.database().read(), actor.account()));
    }

    /// Begins or goes on with reading the holder's card at this agent.
    public CheckingCard begin(SubscriberActor actor, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new CheckingCard.NoAgent();
        }
        Act act = new Act(actor, Right.TEST_COMPUTER, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new CheckingCard.Refused(refusal)),
                                unit -> attempt(unit, act, actor));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var card) -> start(actor, card, agent);
        };
    }

    private sealed interface Attempt {
        record No(CheckingCard answer) implements Attempt {}

        record Yes(CardId card) implements Attempt {}
    }

    private Attempt attempt(Transaction unit, Act act, SubscriberActor actor) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new CheckingCard.SessionEnded());
        }
        Optional<CardId> card =
                rooms.cards()
                        .register()
                        .of(unit, actor.account())
                        .filter(CardCheck::usable)
                        .map(Card::id);
        if (card.isEmpty()) {
            return new Attempt.No(new CheckingCard.NoCard());
        }
        rooms.gate().journal().done(unit, act, "task opened");
        return new Attempt.Yes(card.get());
    }

    private static boolean usable(Card card) {
        return card instanceof Card.Delivered || card instanceof Card.InUse;
    }

    private CheckingCard start(SubscriberActor actor, CardId card, ConnectionId agent) {
        String account = actor.account().value();
        return switch (desk.open(
                Tasks.of(rooms, TaskKind.CHECK_CARD, actor.account(), card, account))) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var id, var kind) -> new CheckingCard.CardBusy(id, kind);
        };
    }

    private CheckingCard goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new CheckingCard.Working(task);
    }
}
