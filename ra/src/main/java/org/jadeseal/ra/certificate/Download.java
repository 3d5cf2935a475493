// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// 「憑證下載」: both certificates are written to the card again (CT3). A renewal whose import was
/// interrupted is finished by it.
public final class Download {

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    Download(CertificateRooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// Begins or goes on with writing the newest pair at this agent.
    ///
    /// @param ticked both certificates of that pair
    public Downloading download(
            SubscriberActor actor, Set<CertificateId> ticked, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new Downloading.NoAgent();
        }
        Act act = new Act(actor, Right.DOWNLOAD, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new Downloading.Refused(refusal)),
                                unit -> attempt(unit, act, actor, ticked));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var kind, var card, var subject) ->
                    start(Tasks.of(rooms, kind, actor.account(), card, subject), agent);
        };
    }

    private sealed interface Attempt {
        record No(Downloading answer) implements Attempt {}

        record Yes(TaskKind kind, CardId card, String subject) implements Attempt {}
    }

    private Attempt attempt(
            Transaction unit, Act act, SubscriberActor actor, Set<CertificateId> ticked) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new Downloading.SessionEnded());
        }
        List<Certificate> pair = Renewal.newestPair(unit, actor);
        if (pair.stream().anyMatch(Certificate.Hold.class::isInstance)) {
            return new Attempt.No(new Downloading.OnHold());
        }
        Optional<ApplicationRow> renewal = unfinishedRenewal(unit, pair);
        boolean inForce =
                !pair.isEmpty() && pair.stream().allMatch(Certificate.Active.class::isInstance);
        if (!inForce && renewal.isEmpty()) {
            return new Attempt.No(new Downloading.NothingToDownload());
        }
        if (!pair.stream().map(Certificate::id).collect(Collectors.toSet()).equals(ticked)) {
            return new Attempt.No(new Downloading.NotBothTicked());
        }
        rooms.gate().journal().done(unit, act, "task opened");
        return renewal.<Attempt>map(row -> new Attempt.Yes(TaskKind.RENEW, row.card(), row.form()))
                .orElseGet(() ->
                        new Attempt.Yes(
                                TaskKind.DOWNLOAD,
                                pair.getFirst().core().place().card(),
                                pair.getFirst().core().pair().toString()));
    }

    private static Optional<ApplicationRow> unfinishedRenewal(
            Transaction unit, List<Certificate> pair) {
        return pair.stream()
                .filter(Renewal::unfinished)
                .findFirst()
                .flatMap(found -> SqlApplications.ofPair(unit.sql(), found.core().pair()))
                .filter(row -> row.renews().isPresent());
    }

    private Downloading start(NewTask task, ConnectionId agent) {
        return switch (desk.open(task)) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var id, var kind) -> new Downloading.CardBusy(id, kind);
        };
    }

    private Downloading goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new Downloading.Working(task);
    }
}
