// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.account.ConfirmedPassword;
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

/// 「憑證啓用」: the holder confirms the content, the pair is in force, the card gets it (CT2).
public final class Activation {

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    Activation(CertificateRooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// Begins or goes on with the activation of the newest pair at this agent. Calling it says that
    /// the holder has confirmed the content of both certificates.
    ///
    /// @param proof of the website password, of this very request
    /// @param agent the one bound to this session
    public Activating activate(SubscriberActor actor, ConfirmedPassword proof, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new Activating.NoAgent();
        }
        Act act = new Act(actor, Right.ACTIVATE, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new Activating.Refused(refusal)),
                                unit -> attempt(unit, act, actor, proof));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var certificate) -> start(actor, certificate, agent);
        };
    }

    /// Whether the guards hold.
    private sealed interface Attempt {
        record No(Activating answer) implements Attempt {}

        record Yes(Certificate certificate) implements Attempt {}
    }

    private Attempt attempt(
            Transaction unit, Act act, SubscriberActor actor, ConfirmedPassword proof) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new Activating.SessionEnded());
        }
        if (!proof.proves(actor.account(), unit.now())) {
            return new Attempt.No(new Activating.PasswordNotConfirmed());
        }
        Optional<IssuanceId> newest =
                SqlCertificates.of(unit.sql(), actor.account()).stream()
                        .map(found -> found.core().pair())
                        .findFirst()
                        .filter(pair -> !isRenewal(unit, pair));
        Attempt attempt =
                newest.map(pair -> SqlCertificates.ofPair(unit.sql(), pair))
                        .map(pair -> judge(unit, pair))
                        .orElseGet(() -> new Attempt.No(new Activating.NothingToActivate()));
        if (attempt instanceof Attempt.Yes) {
            rooms.gate().journal().done(unit, act, "content confirmed");
        }
        return attempt;
    }

    /// A renewed pair is put in force by its own task, after it was read back from the card.
    private static boolean isRenewal(Transaction unit, IssuanceId pair) {
        return SqlApplications.ofPair(unit.sql(), pair)
                .filter(row -> row.renews().isPresent())
                .isPresent();
    }

    private Attempt judge(Transaction unit, List<Certificate> pair) {
        if (pair.stream().anyMatch(Certificate.Hold.class::isInstance)) {
            return new Attempt.No(new Activating.OnHold());
        }
        if (pair.stream().anyMatch(found -> tooLate(found, unit.now()))) {
            return new Attempt.No(new Activating.TooLate());
        }
        return pair.stream().allMatch(Activation::unfinished) || isOpen(unit, pair)
                ? new Attempt.Yes(pair.getFirst())
                : new Attempt.No(new Activating.NothingToActivate());
    }

    private static boolean tooLate(Certificate certificate, Instant now) {
        return certificate instanceof Certificate.Lapsed
                || (certificate instanceof Certificate.Pending pending
                        && now.isAfter(pending.activateBy()));
    }

    /// The certificates are on the card, and the task was cut before its last step.
    private boolean isOpen(Transaction unit, List<Certificate> pair) {
        Certificate.Core core = pair.getFirst().core();
        return desk.isOpenAt(unit, core.place().card(), TaskKind.ACTIVATE, core.pair().toString());
    }

    /// To be put in force, or in force and not yet on the card.
    private static boolean unfinished(Certificate certificate) {
        return certificate instanceof Certificate.Pending
                || (certificate instanceof Certificate.Active active && !active.loaded());
    }

    private Activating start(SubscriberActor actor, Certificate certificate, ConnectionId agent) {
        return switch (desk.open(
                Tasks.of(
                        rooms,
                        TaskKind.ACTIVATE,
                        actor.account(),
                        certificate.core().place().card(),
                        certificate.core().pair().toString()))) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var id, var kind) -> new Activating.CardBusy(id, kind);
        };
    }

    private Activating goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new Activating.Working(task);
    }
}
