// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.time.Duration;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// A new PIN at the counter, where the holder is present with the card (CD9b): before first use,
/// when the PIN letter is lost or the card is blocked; after it, for cards that cannot be reset
/// online and for who has used up the tries. The station draws the PIN and prints it.
public final class CounterPin {

    /// Sheets that may be set aside for one card in a day.
    public static final int MOST_A_DAY = 10;

    private final CertificateRooms rooms;
    private final OfficerRegister officers;
    private final TaskDesk desk;
    private final AgentConnections agents;

    CounterPin(
            CertificateRooms rooms,
            OfficerRegister officers,
            TaskDesk desk,
            AgentConnections agents) {
        this.rooms = rooms;
        this.officers = officers;
        this.desk = desk;
        this.agents = agents;
    }

    /// Begins, or goes on with what was interrupted. The officer has seen the holder's identity
    /// card, which the audit log says.
    ///
    /// @param station the one bound to this session
    public SettingPin begin(OfficerActor actor, AccountId account, ConnectionId station) {
        if (agents.find(station)
                .filter(found -> found.bound() && found.program().kind() == AgentKind.STATION)
                .isEmpty()) {
            return new SettingPin.NoStation();
        }
        Act act = new Act(actor, Right.SET_PIN_AT_COUNTER, Matter.of(account));
        Attempt attempt =
                rooms.gate()
                        .act(
                                act,
                                refusal -> new Attempt.No(new SettingPin.Refused(refusal)),
                                unit -> attempt(unit, act, account));
        // Whatever else is open at the card has to wait behind a PIN that is not known.
        return switch (attempt) {
            case Attempt.No(var answer) -> answer;
            case Attempt.Yes(var task) -> goOn(desk.openInstead(task), station);
        };
    }

    private sealed interface Attempt {
        record No(SettingPin answer) implements Attempt {}

        record Yes(NewTask task) implements Attempt {}
    }

    private Attempt attempt(Transaction unit, Act act, AccountId id) {
        if (!officers.stands(unit, (OfficerActor) act.actor())) {
            rooms.gate().journal().refused(unit, act, "the session has ended");
            return new Attempt.No(new SettingPin.Refused(Refusal.NOT_YOUR_RIGHT));
        }
        Optional<Account> account = rooms.accounts().find(unit, id);
        if (account.isEmpty()) {
            return new Attempt.No(new SettingPin.UnknownAccount());
        }
        return rooms.cards()
                .register()
                .of(unit, id)
                .filter(_ -> AccountRegister.mayGetLetter(account.get()))
                .map(card -> attempt(unit, act, account.get(), card))
                .orElseGet(() -> new Attempt.No(new SettingPin.NoUsableCard()));
    }

    private Attempt attempt(Transaction unit, Act act, Account account, Card card) {
        return switch (card) {
            case Card.Delivered _, Card.InUse _ ->
                    SqlPinLetters.since(unit, card.id(), unit.now().minus(Duration.ofDays(1)))
                                    >= MOST_A_DAY
                            ? tooOften(unit, act)
                            : allowed(unit, act, account, card);
            case Card.Bound _, Card.Personalized _ ->
                    new Attempt.No(new SettingPin.NotHandedOver());
            case Card.Stocked _, Card.Lost _, Card.Damaged _, Card.Retired _ ->
                    new Attempt.No(new SettingPin.NoUsableCard());
        };
    }

    private Attempt tooOften(Transaction unit, Act act) {
        rooms.gate().journal().refused(unit, act, MOST_A_DAY + " PIN letters in a day, ALARM");
        return new Attempt.No(new SettingPin.TooOften());
    }

    private Attempt allowed(Transaction unit, Act act, Account account, Card card) {
        OfficerActor actor = (OfficerActor) act.actor();
        rooms.gate().journal().done(unit, act, "identity card seen, card " + card.number().value());
        String name =
                rooms.post()
                        .subscribers()
                        .find(unit, account.holder())
                        .map(person -> person.name().masked())
                        .orElse("");
        return new Attempt.Yes(
                new NewTask(
                        TaskKind.LETTER_PIN,
                        card.id(),
                        AgentUser.officer(actor.officer().value()),
                        account.id().value(),
                        new Show(TaskKind.LETTER_PIN.word(), account.id().masked(), name)));
    }

    private SettingPin goOn(TaskId task, ConnectionId station) {
        boolean _ = desk.continueAt(task, station);
        return new SettingPin.Working(task);
    }

    /// The holder has signed for the letter that was printed.
    public HandingPin handOver(OfficerActor actor, AccountId account) {
        Act act = new Act(actor, Right.HAND_OVER, Matter.of(account));
        return rooms.gate().act(act, HandingPin.Refused::new, unit -> handOver(unit, act, account));
    }

    private HandingPin handOver(Transaction unit, Act act, AccountId account) {
        if (!officers.stands(unit, (OfficerActor) act.actor())) {
            rooms.gate().journal().refused(unit, act, "the session has ended");
            return new HandingPin.Refused(Refusal.NOT_YOUR_RIGHT);
        }
        boolean held =
                rooms.cards()
                        .register()
                        .of(unit, account)
                        .filter(card ->
                                card instanceof Card.Delivered || card instanceof Card.InUse)
                        .isPresent();
        Optional<Mailer> letter =
                rooms.post()
                        .mailers()
                        .newest(unit, account, MailerKind.PIN)
                        .filter(newest -> held && newest instanceof Mailer.Printed);
        return letter.map(Mailer::sheet)
                .map(Mailer.Sheet::number)
                .filter(sheet -> rooms.post().mailers().handOver(unit, sheet))
                .<HandingPin>map(sheet -> {
                    rooms.gate().journal().done(unit, act, sheet.value() + " signed for");
                    return new HandingPin.HandedOver(sheet);
                })
                .orElseGet(HandingPin.NothingToHand::new);
    }
}
