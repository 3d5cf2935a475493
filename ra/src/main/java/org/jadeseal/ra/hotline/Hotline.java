// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.hotline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardMove;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.certificate.CertificateChanges;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// Takes reports on the telephone and at the counter. One officer suffices: what it does can be
/// undone, by two (F-RES).
public final class Hotline {

    /// Reports, right and wrong, that one officer takes in an hour.
    public static final int MOST_AN_HOUR = 20;

    private static final Duration AGAIN = Duration.ofDays(30);
    private static final int MOST_SHOWN = 50;

    /// The rooms that a report reaches.
    public record Rooms(
            OfficerRegister officers,
            AccountRegister accounts,
            SubscriberRegister subscribers,
            CardRegister cards,
            CardMoves moves,
            CertificateChanges certificates) {}

    private final Database database;
    private final Gate gate;
    private final Rooms rooms;

    private Hotline(Database database, Gate gate, Rooms rooms) {
        this.database = database;
        this.gate = gate;
        this.rooms = rooms;
    }

    /// The hotline over `database`.
    public static Hotline on(Database database, Gate gate, Rooms rooms) {
        return new Hotline(database, gate, rooms);
    }

    /// Puts every certificate that is pending or in force on hold; a card that is lost or damaged
    /// is from now on. A locked account does not stand in the way.
    public Reporting report(OfficerActor actor, OperationToken token, Report report) {
        Right right = report.card() == CardTrouble.NONE ? Right.SUSPEND : Right.REPORT_LOSS;
        Act act = new Act(actor, right, Matter.of(report.account()));
        return gate.act(act, Reporting.Refused::new, unit -> once(unit, act, token, report));
    }

    private Reporting once(Transaction unit, Act act, OperationToken token, Report report) {
        if (Operations.before(unit, token, act).isPresent()) {
            return new Reporting.Held(0, report.card(), unit.now());
        }
        OfficerActor actor = (OfficerActor) act.actor();
        if (!rooms.officers().stands(unit, actor)) {
            gate.journal().refused(unit, act, "the session has ended");
            return new Reporting.Refused(Refusal.NOT_YOUR_RIGHT);
        }
        return rooms.accounts()
                .find(unit, report.account())
                .map(account -> guarded(unit, act, token, report, account))
                .orElseGet(Reporting.UnknownAccount::new);
    }

    private Reporting guarded(
            Transaction unit, Act act, OperationToken token, Report report, Account account) {
        OfficerActor actor = (OfficerActor) act.actor();
        if (SqlCalls.byOfficer(unit.sql(), actor.officer(), unit.now().minus(Duration.ofHours(1)))
                >= MOST_AN_HOUR) {
            gate.journal().refused(unit, act, MOST_AN_HOUR + " reports in an hour, ALARM");
            return new Reporting.TooMany();
        }
        if (!actor.roles().contains(Role.RAS)
                && SqlCalls.held(unit.sql(), report.account(), unit.now().minus(AGAIN)) > 0) {
            gate.journal().refused(unit, act, "the second in 30 days needs a supervisor");
            return new Reporting.SupervisorNeeded();
        }
        if (!proves(unit, actor, report.proof(), account)) {
            SqlCalls.insert(unit, token, actor, report, false);
            gate.journal().refused(unit, act, "wrong proof " + report.proof().word());
            return new Reporting.WrongProof();
        }
        return hold(unit, act, token, report);
    }

    /// An identity card is seen at the counter, not on the telephone.
    private boolean proves(Transaction unit, OfficerActor actor, Proof proof, Account account) {
        return switch (proof) {
            case Proof.CalledBack _ -> true;
            case Proof.IdentitySeen _ ->
                    actor.roles().contains(Role.RAO) || actor.roles().contains(Role.RAS);
            case Proof.NationalIdKnown(var said) ->
                    rooms.subscribers()
                            .find(unit, said)
                            .map(Subscriber::id)
                            .filter(account.holder()::equals)
                            .isPresent();
        };
    }

    private Reporting hold(Transaction unit, Act act, OperationToken token, Report report) {
        int certificates = rooms.certificates().holdable(unit, report.account()).size();
        CardTrouble card = moved(unit, report) ? report.card() : CardTrouble.NONE;
        if (certificates == 0 && card == CardTrouble.NONE) {
            return new Reporting.NothingToDo();
        }
        SqlCalls.insert(unit, token, (OfficerActor) act.actor(), report, true);
        gate.journal()
                .done(
                        unit,
                        act,
                        "%d certificates on hold, proof %s, card %s"
                                .formatted(certificates, report.proof().word(), card));
        Operations.done(unit, token, act, report.account().value());
        rooms.certificates().hold(unit, report.account());
        return new Reporting.Held(certificates, card, unit.now());
    }

    /// Whether the card is now what the report says.
    private boolean moved(Transaction unit, Report report) {
        Optional<CardId> card = rooms.cards().of(unit, report.account()).map(Card::id);
        return switch (report.card()) {
            case NONE -> false;
            case LOST -> card.filter(id -> isMoved(rooms.moves().lose(unit, id))).isPresent();
            case DAMAGED -> card.filter(id -> isMoved(rooms.moves().damage(unit, id))).isPresent();
        };
    }

    private static boolean isMoved(CardMove move) {
        return move instanceof CardMove.Moved;
    }

    /// The registered number, for a call back; always audited.
    public Optional<PhoneNumber> numberToCall(OfficerActor actor, AccountId account) {
        Act act = new Act(actor, Right.SUSPEND, Matter.of(account));
        return gate.act(
                act,
                _ -> Optional.empty(),
                unit ->
                        rooms.accounts()
                                .find(unit, account)
                                .flatMap(found -> rooms.subscribers().find(unit, found.holder()))
                                .map(person -> {
                                    gate.journal().done(unit, act, "number shown for a call back");
                                    return person.phone();
                                }));
    }

    /// The reports about an account, newest first.
    public List<Call> calls(OfficerActor actor, AccountId account) {
        Act act = new Act(actor, Right.READ_FORMS, Matter.of(account));
        return gate.look(
                act, _ -> List.of(), () -> SqlCalls.of(database.read(), account, MOST_SHOWN));
    }
}
