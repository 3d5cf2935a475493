// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What officers do with letters that are printed alone: print, report spoilt, deliver.
public final class LetterDesk {

    private static final int MOST = 100;

    private final LetterRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    private LetterDesk(LetterRooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// Teaches `desk` how such a letter is printed.
    public static LetterDesk on(
            LetterRooms rooms,
            TaskDesk desk,
            AgentConnections agents,
            LetterContent content,
            AuditLog audit) {
        desk.learn(new LetterScript(rooms, content, audit));
        return new LetterDesk(rooms, desk, agents);
    }

    /// The letters that wait for the station or for their way out, oldest first.
    public List<LetterOrder> open(OfficerActor actor) {
        return rooms.gate()
                .look(
                        new Act(actor, Right.READ_FORMS, Matter.of("letter:list")),
                        _ -> List.of(),
                        () -> new SqlLetterOrders(rooms.database().read()).open(MOST));
    }

    /// The letter that a request has brought about.
    public Optional<LetterOrder> of(OfficerActor actor, CaseNumber number) {
        return rooms.gate()
                .look(
                        act(actor, Right.READ_FORMS, number),
                        _ -> Optional.empty(),
                        () -> new SqlLetterOrders(rooms.database().read()).find(number));
    }

    /// Prints it at the station, or goes on with what was interrupted.
    ///
    /// @param station the one bound to this session
    public Printing print(OfficerActor actor, CaseNumber number, ConnectionId station) {
        if (agents.find(station)
                .filter(found -> found.bound() && found.program().kind() == AgentKind.STATION)
                .isEmpty()) {
            return new Printing.NoStation();
        }
        Act act = act(actor, Right.PRINT_LETTER, number);
        Optional<NewTask> task =
                rooms.gate().act(act, _ -> Optional.empty(), unit -> task(unit, actor, number));
        // What another officer left behind is given up: its sheet, printed or not, becomes void.
        return task.<Printing>map(found -> goOn(desk.openInstead(found), station))
                .orElseGet(() -> obstacle(act, number));
    }

    private Optional<NewTask> task(Transaction unit, OfficerActor actor, CaseNumber number) {
        return new SqlLetterOrders(unit.sql())
                .find(number)
                .filter(LetterOrder.Waiting.class::isInstance)
                .filter(_ -> rooms.officers().stands(unit, actor))
                .map(order -> task(unit, actor, order.order()));
    }

    private NewTask task(Transaction unit, OfficerActor actor, LetterOrder.Order order) {
        Account account = rooms.accounts().register().find(unit, order.account()).orElseThrow();
        CardId card = rooms.post().mailers().cardOf(unit, order.account()).orElseThrow();
        String name =
                rooms.accounts()
                        .subscribers()
                        .find(unit, account.holder())
                        .map(person -> person.name().masked())
                        .orElse("");
        return new NewTask(
                TaskKind.PRINT_LETTER,
                card,
                AgentUser.officer(actor.officer().value()),
                order.caseNumber().value(),
                new Show(TaskKind.PRINT_LETTER.word(), order.account().masked(), name));
    }

    private Printing obstacle(Act act, CaseNumber number) {
        return rooms.gate()
                .look(
                        act,
                        Printing.Refused::new,
                        () ->
                                new SqlLetterOrders(rooms.database().read())
                                        .find(number)
                                        .<Printing>map(LetterDesk::notWaiting)
                                        .orElseGet(Printing.Unknown::new));
    }

    /// One that waits was refused because the officer's session has ended.
    private static Printing notWaiting(LetterOrder order) {
        return order instanceof LetterOrder.Waiting
                ? new Printing.Refused(Refusal.NOT_YOUR_RIGHT)
                : new Printing.NotWaiting(order);
    }

    private Printing goOn(TaskId task, ConnectionId station) {
        boolean _ = desk.continueAt(task, station);
        return new Printing.Working(task);
    }

    /// The printed letter is spoilt, lost or unreadable and has not left the house: its sheet and
    /// password are void, and it is printed again with others.
    ///
    /// @param reason 1 to 200 characters, for the audit log; no personal data
    public LetterStep spoil(
            OfficerActor actor, OperationToken token, CaseNumber number, String reason) {
        return step(
                act(actor, Right.PRINT_LETTER, number),
                token,
                (unit, order) -> {
                    if (!(order instanceof LetterOrder.Printed printed)) {
                        return Optional.empty();
                    }
                    AccountId account = order.order().account();
                    rooms.accounts().register().voidPassword(unit, account);
                    rooms.post().mailers().voidAll(unit, account, MailerKind.PASSWORD);
                    return Optional.of(
                            new Change(
                                    printed.spoil(unit.now()),
                                    printed.sheet().value() + " void: " + reason));
                });
    }

    /// Handed over against a signature, or posted by registered mail.
    public LetterStep deliver(
            OfficerActor actor, OperationToken token, CaseNumber number, Delivery delivery) {
        return step(
                act(actor, Right.HAND_OVER, number),
                token,
                (unit, order) ->
                        order instanceof LetterOrder.Printed printed
                                        && rooms.post().mailers().handOver(unit, printed.sheet())
                                ? Optional.of(
                                        new Change(
                                                printed.deliver(delivery, unit.now()),
                                                "%s %s %s"
                                                        .formatted(
                                                                printed.sheet().value(),
                                                                delivery.way(),
                                                                delivery.receipt())))
                                : Optional.empty());
    }

    /// What an act makes of a letter, and what the audit log says.
    private record Change(LetterOrder after, String detail) {}

    private LetterStep step(
            Act act,
            OperationToken token,
            BiFunction<Transaction, LetterOrder, Optional<Change>> move) {
        CaseNumber number = new CaseNumber(act.matter().name().substring("request:".length()));
        return rooms.gate()
                .act(
                        act,
                        LetterStep.Refused::new,
                        unit ->
                                new SqlLetterOrders(unit.sql())
                                        .find(number)
                                        .map(order -> once(unit, act, token, order, move))
                                        .orElseGet(LetterStep.Unknown::new));
    }

    private LetterStep once(
            Transaction unit,
            Act act,
            OperationToken token,
            LetterOrder order,
            BiFunction<Transaction, LetterOrder, Optional<Change>> move) {
        if (Operations.before(unit, token, act).isPresent()) {
            return new LetterStep.Done(order);
        }
        if (!rooms.officers().stands(unit, (OfficerActor) act.actor())) {
            rooms.gate().journal().refused(unit, act, "the session has ended");
            return new LetterStep.Refused(Refusal.NOT_YOUR_RIGHT);
        }
        return move.apply(unit, order)
                .<LetterStep>map(change -> done(unit, act, token, change))
                .orElseGet(() -> new LetterStep.NotFromHere(order));
    }

    private LetterStep done(Transaction unit, Act act, OperationToken token, Change change) {
        SqlLetterOrders sql = new SqlLetterOrders(unit.sql());
        CaseNumber number = change.after().order().caseNumber();
        sql.replace(change.after());
        rooms.gate().journal().done(unit, act, change.detail());
        Operations.done(unit, token, act, number.value());
        return new LetterStep.Done(sql.find(number).orElseThrow());
    }

    private static Act act(OfficerActor actor, Right right, CaseNumber number) {
        return new Act(actor, right, Matter.of("request:" + number.value()));
    }
}
