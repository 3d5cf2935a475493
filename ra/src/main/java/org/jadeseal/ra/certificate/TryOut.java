// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// 「試用我的憑證」: the card signs and decrypts a test, and nothing changes.
public final class TryOut {

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    TryOut(CertificateRooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// Begins or goes on with a test of the newest pair that was activated, at this agent.
    public TryingOut begin(SubscriberActor actor, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new TryingOut.NoAgent();
        }
        Act act = new Act(actor, Right.TRY_CERTIFICATES, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new TryingOut.Refused(refusal)),
                                unit -> attempt(unit, act, actor));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var pair) -> start(actor, pair, agent);
        };
    }

    private sealed interface Attempt {
        record No(TryingOut answer) implements Attempt {}

        record Yes(Certificate.Core pair) implements Attempt {}
    }

    private Attempt attempt(Transaction unit, Act act, SubscriberActor actor) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new TryingOut.SessionEnded());
        }
        List<Certificate> pair =
                activatedPair(SqlCertificates.of(unit.sql(), actor.account()), unit.now());
        Optional<TryingOut> refusal = refusal(pair);
        if (refusal.isPresent()) {
            return new Attempt.No(refusal.get());
        }
        rooms.gate().journal().done(unit, act, "task opened");
        return new Attempt.Yes(pair.getFirst().core());
    }

    /// The newest whose time is not over; one that still waits for its activation does not count.
    ///
    /// @param all of one account, the newest pair first
    static List<Certificate> activatedPair(List<Certificate> all, Instant now) {
        return all.stream()
                .filter(TryOut::activated)
                .filter(found -> !found.core().expired(now))
                .findFirst()
                .map(newest -> all.stream().filter(newest::isPairedWith).toList())
                .orElse(List.of());
    }

    private static boolean activated(Certificate certificate) {
        return certificate instanceof Certificate.Active
                || (certificate instanceof Certificate.Hold hold
                        && hold.before() instanceof Certificate.Active);
    }

    private static Optional<TryingOut> refusal(List<Certificate> pair) {
        if (pair.stream().anyMatch(Certificate.Hold.class::isInstance)) {
            return Optional.of(new TryingOut.OnHold());
        }
        if (pair.isEmpty() || !pair.stream().allMatch(Certificate.Active.class::isInstance)) {
            return Optional.of(new TryingOut.NothingInForce());
        }
        boolean loaded =
                pair.stream()
                        .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
        return loaded ? Optional.empty() : Optional.of(new TryingOut.NotOnCard());
    }

    private TryingOut start(SubscriberActor actor, Certificate.Core pair, ConnectionId agent) {
        return switch (desk.open(
                Tasks.of(
                        rooms,
                        TaskKind.TRY_CERTIFICATES,
                        actor.account(),
                        pair.place().card(),
                        pair.pair().toString()))) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var id, var kind) -> new TryingOut.CardBusy(id, kind);
        };
    }

    private TryingOut goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new TryingOut.Working(task);
    }
}
