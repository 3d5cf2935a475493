// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// 「憑證展期(更新)」: new keys and certificates for those that end soon, asked for with the old key (CT9).
public final class Renewal {

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    Renewal(CertificateRooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// Begins or goes on with the renewal of the account's newest pair at this agent.
    public Renewing renew(SubscriberActor actor, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new Renewing.NoAgent();
        }
        if (rooms.accounts().hasLetterPassword(actor.account())) {
            return new Renewing.LetterPassword();
        }
        Act act = new Act(actor, Right.RENEW, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new Renewing.Refused(refusal)),
                                unit -> attempt(unit, act, actor));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var form, var card) -> start(actor, form, card, agent);
        };
    }

    /// The holder agrees that an old encryption key leaves the full card, and the renewal goes on.
    /// A key that is not an old one of this account is nothing to agree to.
    ///
    /// @param key SHA-256 of the public key, hexadecimal, as it was shown
    public Renewing agreeToDrop(SubscriberActor actor, String key, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new Renewing.NoAgent();
        }
        Act act = new Act(actor, Right.RENEW, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new Renewing.Refused(refusal)),
                                unit -> agree(unit, act, actor, key));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var form, var card) -> start(actor, form, card, agent);
        };
    }

    private static boolean isOld(Transaction unit, SubscriberActor actor, String key) {
        return SqlCertificates.of(unit.sql(), actor.account()).stream()
                .filter(found -> found.core().use() == CertificateUse.ENCRYPTION)
                .filter(found -> found.core().expired(unit.now()))
                .anyMatch(found -> found.core().key().hex().equals(key));
    }

    private Attempt agree(Transaction unit, Act act, SubscriberActor actor, String key) {
        if (!isOld(unit, actor, key)) {
            return new Attempt.No(new Renewing.NothingToRenew());
        }
        Attempt attempt = attempt(unit, act, actor);
        if (attempt instanceof Attempt.Yes(var form, _)) {
            SqlConsents.agree(unit, form, key);
            rooms.gate().journal().done(unit, act, "agrees to drop key " + key);
        }
        return attempt;
    }

    private sealed interface Attempt {
        record No(Renewing answer) implements Attempt {}

        record Yes(String form, CardId card) implements Attempt {}
    }

    private Attempt attempt(Transaction unit, Act act, SubscriberActor actor) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new Renewing.SessionEnded());
        }
        List<Certificate> newest = newestPair(unit, actor);
        if (newest.isEmpty()) {
            return new Attempt.No(new Renewing.NothingToRenew());
        }
        Optional<ApplicationRow> unfinished =
                SqlApplications.ofPair(unit.sql(), newest.getFirst().core().pair())
                        .filter(row -> row.renews().isPresent())
                        .filter(row ->
                                newest.stream().anyMatch(Renewal::unfinished)
                                        || desk.isOpenAt(
                                                unit, row.card(), TaskKind.RENEW, row.form()));
        return unfinished
                .<Attempt>map(row -> new Attempt.Yes(row.form(), row.card()))
                .orElseGet(() -> begin(unit, act, newest));
    }

    static List<Certificate> newestPair(Transaction unit, SubscriberActor actor) {
        return SqlCertificates.of(unit.sql(), actor.account()).stream()
                .findFirst()
                .map(found -> SqlCertificates.ofPair(unit.sql(), found.core().pair()))
                .orElse(List.of());
    }

    /// Issued, and not yet both in force and on the card.
    static boolean unfinished(Certificate certificate) {
        return certificate instanceof Certificate.Pending
                || (certificate instanceof Certificate.Active active && !active.loaded());
    }

    private Attempt begin(Transaction unit, Act act, List<Certificate> pair) {
        Optional<Renewing> refusal =
                refusal(pair, unit.now()).or(() -> otherMaker(unit, pair.getFirst()));
        if (refusal.isPresent()) {
            return new Attempt.No(refusal.get());
        }
        Certificate signature = pair.getFirst();
        IssuanceId old = signature.core().pair();
        String form = ApplicationRow.renewalOf(old);
        SqlApplications.open(
                unit,
                form,
                signature.core().place(),
                Application.TERMS,
                Optional.of(signature.id().serial()));
        rooms.gate().journal().done(unit, act, "renews " + signature.id());
        return new Attempt.Yes(form, signature.core().place().card());
    }

    /// @param pair signature certificate first
    private static Optional<Renewing> refusal(List<Certificate> pair, Instant now) {
        if (pair.stream().anyMatch(found -> found.core().expired(now))) {
            return Optional.of(new Renewing.Expired());
        }
        if (pair.stream().anyMatch(Certificate.Hold.class::isInstance)) {
            return Optional.of(new Renewing.OnHold());
        }
        if (!pair.stream().allMatch(Certificate.Active.class::isInstance)) {
            return Optional.of(new Renewing.NothingToRenew());
        }
        RenewalWindow window = RenewalWindow.of(pair.getFirst());
        return window.open(now)
                ? Optional.empty()
                : Optional.of(new Renewing.TooEarly(window.opens()));
    }

    private Optional<Renewing> otherMaker(Transaction unit, Certificate certificate) {
        return rooms.cards()
                .register()
                .find(unit, certificate.core().place().card())
                .flatMap(Card::make)
                .filter(make -> make == CardMake.FOREIGN)
                .map(_ -> new Renewing.OtherMaker());
    }

    private Renewing start(SubscriberActor actor, String form, CardId card, ConnectionId agent) {
        return switch (desk.open(Tasks.of(rooms, TaskKind.RENEW, actor.account(), card, form))) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var id, var kind) -> new Renewing.CardBusy(id, kind);
        };
    }

    private Renewing goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new Renewing.Working(task);
    }
}
