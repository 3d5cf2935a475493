// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.certificate.Tasks;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// 「晶片卡密碼重置」 and 「晶片卡鎖卡解碼」: a new PIN without the old one (CD9). First the website password and a
/// code in a mail (T9), then the card.
public final class PinReset {

    /// How long a mailed code is good.
    public static final Duration CODE_LIFE = Duration.ofMinutes(15);

    /// How long a changed mail address does not count (T9).
    public static final Duration NEW_ADDRESS = Duration.ofDays(30);

    /// How long nothing is reset after a new website password came by letter (SEC-403).
    public static final Duration NEW_PASSWORD = Duration.ofDays(1);

    private static final Duration DAY = Duration.ofDays(1);

    /// Resets of a card in a day, at most.
    public static final int MOST_A_DAY = 3;

    /// Resets of a card in its life, at most.
    public static final int MOST_IN_LIFE = 10;

    private static final int MOST_CODES_A_DAY = 10;
    private static final int MOST_MISSES = 5;

    private final CertificateRooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;
    private final ResetCodes codes;

    PinReset(CertificateRooms rooms, TaskDesk desk, AgentConnections agents, ResetCodes codes) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
        this.codes = codes;
    }

    /// Sends the code.
    ///
    /// @param kind `RESET_PIN` or `UNBLOCK_PIN`
    /// @param proof of the website password, of this very request
    public PreparingReset prepare(SubscriberActor actor, TaskKind kind, ConfirmedPassword proof) {
        Act act = new Act(actor, Right.RESET_PIN, Matter.of(actor.account()));
        String code = codes.draw();
        return rooms.gate()
                .act(
                        act,
                        PreparingReset.Refused::new,
                        unit -> prepare(unit, act, actor, new Wanted(kind, code), proof));
    }

    /// Which of the two, and the code that was drawn for it.
    private record Wanted(TaskKind kind, String code) {

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    private PreparingReset prepare(
            Transaction unit,
            Act act,
            SubscriberActor actor,
            Wanted wanted,
            ConfirmedPassword proof) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new PreparingReset.SessionEnded();
        }
        if (!proof.proves(actor.account(), unit.now())) {
            return new PreparingReset.PasswordNotConfirmed();
        }
        return rooms.cards()
                .register()
                .of(unit, actor.account())
                .map(card -> prepare(unit, act, actor, wanted, card))
                .orElseGet(PreparingReset.NoUsableCard::new);
    }

    private PreparingReset prepare(
            Transaction unit, Act act, SubscriberActor actor, Wanted wanted, Card card) {
        Optional<Instant> patience = patience(unit, actor);
        return switch (card) {
            case Card.InUse used
                    when !rooms.cards().policy().resetsRemotely(used.progress().make()) ->
                    new PreparingReset.AtCounter();
            case Card.InUse _ when patience.isPresent() -> {
                rooms.gate().journal().refused(unit, act, "address or password is new");
                tellOfDelay(unit, actor);
                yield new PreparingReset.Delayed(patience.get());
            }
            case Card.InUse used when tooOften(unit, actor, used.id()) -> {
                rooms.gate().journal().refused(unit, act, "limit reached");
                yield new PreparingReset.TooOften();
            }
            case Card.InUse used -> {
                rooms.gate().journal().done(unit, act, "code sent");
                yield send(unit, actor, wanted, used.id());
            }
            case Card.Personalized _, Card.Delivered _ -> new PreparingReset.NeverUsed();
            case Card.Stocked _, Card.Bound _, Card.Lost _, Card.Damaged _, Card.Retired _ ->
                    new PreparingReset.NoUsableCard();
        };
    }

    /// Whoever stole a password could have the code sent elsewhere, and whoever forged a paper got
    /// one by letter: then nothing is reset for a while, and the holder is told.
    private Optional<Instant> patience(Transaction unit, SubscriberActor actor) {
        Optional<Instant> address =
                rooms.accounts()
                        .find(unit, actor.account())
                        .flatMap(account ->
                                rooms.post().subscribers().mailChanged(unit, account.holder()))
                        .map(changed -> changed.plus(NEW_ADDRESS));
        Optional<Instant> password =
                rooms.post()
                        .mailers()
                        .passwordReplaced(unit, actor.account())
                        .map(first -> first.plus(NEW_PASSWORD));
        return Stream.of(address, password)
                .flatMap(Optional::stream)
                .filter(unit.now()::isBefore)
                .max(Comparator.naturalOrder());
    }

    /// The old address too: it may be the holder's only one.
    private void tellOfDelay(Transaction unit, SubscriberActor actor) {
        Map<String, String> parameters = Map.of("at", unit.now().toString());
        rooms.tell(unit, actor.account(), NoticeKind.PIN_RESET_DELAYED, parameters);
        CertificateRooms.Post post = rooms.post();
        rooms.accounts()
                .find(unit, actor.account())
                .flatMap(account -> post.subscribers().find(unit, account.holder()))
                .ifPresent(person ->
                        post.subscribers()
                                .formerMail(unit, person)
                                .ifPresent(old ->
                                        post.outbox()
                                                .queue(
                                                        unit,
                                                        new Notice(
                                                                NoticeKind.PIN_RESET_DELAYED,
                                                                old,
                                                                person.language(),
                                                                parameters))));
    }

    private static boolean tooOften(Transaction unit, SubscriberActor actor, CardId card) {
        return SqlPinResets.begunSince(unit, card, unit.now().minus(DAY)) >= MOST_A_DAY
                || SqlPinResets.begunSince(unit, card, Instant.EPOCH) >= MOST_IN_LIFE
                || SqlPinResets.sentWithin(unit, actor.account(), DAY) >= MOST_CODES_A_DAY;
    }

    private PreparingReset send(
            Transaction unit, SubscriberActor actor, Wanted wanted, CardId card) {
        String id = codes.id();
        Instant until = unit.now().plus(CODE_LIFE);
        SqlPinResets.voidOlder(unit, actor.account());
        SqlPinResets.insert(
                unit,
                actor.account(),
                new ResetRow(
                        id,
                        card,
                        wanted.kind(),
                        ResetRow.State.SENT,
                        ResetCodes.hash(id, wanted.code()),
                        0,
                        until));
        rooms.tell(unit, actor.account(), NoticeKind.PIN_RESET_CODE, Map.of("code", wanted.code()));
        return new PreparingReset.CodeSent(until);
    }

    /// Takes the code and begins at the card; a reset that was begun goes on without a code.
    ///
    /// @param agent the one bound to this session
    public ResettingPin begin(
            SubscriberActor actor, TaskKind kind, String code, ConnectionId agent) {
        if (agents.find(agent).filter(AgentConnection::bound).isEmpty()) {
            return new ResettingPin.NoAgent();
        }
        Act act = new Act(actor, Right.RESET_PIN, Matter.of(actor.account()));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new ResettingPin.Refused(refusal)),
                                unit -> attempt(unit, act, actor, new Wanted(kind, code)));
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var reset) -> start(actor, reset, agent);
            case Attempt.Again(var open) -> goOn(open, agent);
        };
    }

    private sealed interface Attempt {
        record No(ResettingPin answer) implements Attempt {}

        record Yes(ResetRow reset) implements Attempt {}

        record Again(TaskId open) implements Attempt {}
    }

    private Attempt attempt(Transaction unit, Act act, SubscriberActor actor, Wanted wanted) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Attempt.No(new ResettingPin.SessionEnded());
        }
        Optional<ResetRow> found =
                SqlPinResets.sent(unit.sql(), actor.account(), wanted.kind())
                        .filter(row -> !unit.now().isAfter(row.until()));
        if (found.isEmpty()) {
            return new Attempt.No(new ResettingPin.NoCode());
        }
        ResetRow row = found.get();
        if (ResetCodes.hash(row.id(), wanted.code()).equals(row.codeHash())) {
            rooms.gate().journal().done(unit, act, "code right");
            return desk.openAt(unit, row.card(), row.kind())
                    .map(open -> goOnInstead(unit, row, open))
                    .or(() ->
                            desk.openAt(unit, row.card(), other(row.kind()))
                                    .map(Attempt.Again::new))
                    .orElseGet(() -> begun(unit, row));
        }
        boolean last = row.misses() + 1 >= MOST_MISSES;
        SqlPinResets.move(
                unit, row, last ? ResetRow.State.VOID : ResetRow.State.SENT, row.misses() + 1);
        rooms.gate().journal().refused(unit, act, "code wrong");
        return new Attempt.No(new ResettingPin.WrongCode());
    }

    private static Attempt begun(Transaction unit, ResetRow row) {
        SqlPinResets.move(unit, row, ResetRow.State.BEGUN, row.misses());
        return new Attempt.Yes(row);
    }

    /// One that was cut may have set the PIN already: it is gone on with, so that it ends with its
    /// entry and its mail.
    private static Attempt goOnInstead(Transaction unit, ResetRow row, TaskId open) {
        SqlPinResets.move(unit, row, ResetRow.State.VOID, row.misses());
        return new Attempt.Again(open);
    }

    /// Both end with a new PIN. The code stays good: should the card not be blocked, the other one
    /// gives itself up, and this one can be begun.
    private static TaskKind other(TaskKind kind) {
        return kind == TaskKind.RESET_PIN ? TaskKind.UNBLOCK_PIN : TaskKind.RESET_PIN;
    }

    /// Whatever else is open at the card has to wait behind a PIN that is not known: it is given
    /// up, and whoever begins it again finds what the card holds by then (E2). A change of the PIN
    /// that had happened nevertheless gets its entry from this reset ([PinEntries#settle]).
    private ResettingPin start(SubscriberActor actor, ResetRow reset, ConnectionId agent) {
        NewTask task = Tasks.of(rooms, reset.kind(), actor.account(), reset.card(), reset.id());
        return switch (desk.open(task)) {
            case Opened.Fresh(var id) -> goOn(id, agent);
            case Opened.Same(var id) -> goOn(id, agent);
            case Opened.OtherOpen(var other, var kind) -> {
                boolean _ = desk.giveUp(other);
                yield desk.open(task) instanceof Opened.Fresh(var id)
                        ? goOn(id, agent)
                        : new ResettingPin.CardBusy(other, kind);
            }
        };
    }

    private ResettingPin goOn(TaskId task, ConnectionId agent) {
        boolean _ = desk.continueAt(task, agent);
        return new ResettingPin.Working(task);
    }
}
