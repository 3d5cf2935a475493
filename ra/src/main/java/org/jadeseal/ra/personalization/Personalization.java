// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.card.Holding;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormReading;
import org.jadeseal.ra.letter.LetterContent;
import org.jadeseal.ra.task.Letter;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// Personalizing cards at the station (CD1).
public final class Personalization {

    private final Rooms rooms;
    private final TaskDesk desk;
    private final AgentConnections agents;

    private Personalization(Rooms rooms, TaskDesk desk, AgentConnections agents) {
        this.rooms = rooms;
        this.desk = desk;
        this.agents = agents;
    }

    /// Teaches `desk` how cards are personalized.
    ///
    /// @param site the subscribers' site, as it stands on letters
    public static Personalization on(
            Rooms rooms,
            TaskDesk desk,
            AgentConnections agents,
            CertificateAuthority authority,
            String site,
            Clock clock,
            SecureRandom random) {
        Administration administration = new Administration(authority.cardMaster(), random);
        CardCertification certification =
                new CardCertification(
                        rooms.database(),
                        authority,
                        CardCertification.byForm(rooms.database(), rooms.forms().registrations()));
        ProgressBook book = new RegisterBook(rooms.cards().moves());
        List<Stage> stages =
                List.of(
                        new IdentityStage(
                                IdentityStage.OF_CARD,
                                serial -> number(rooms, serial),
                                book,
                                rooms.cards().policy()),
                        new KeyStage(administration, book, clock),
                        new CardKeyStage(certification, book),
                        new AttestationStage(certification),
                        new SealStage(new CardProof(authority), book, random),
                        new LetterStage(rooms, administration, authority.audit()),
                        new ClosingStage(administration, "personalization-done"));
        desk.learn(
                new PersonalizationScript(
                        rooms.cards().register(),
                        administration,
                        rooms.cards().puks(),
                        letters(rooms, site),
                        stages));
        return new Personalization(rooms, desk, agents);
    }

    private static Optional<String> number(Rooms rooms, DeviceSerial serial) {
        return rooms.cards().register().find(serial).map(card -> card.number().value());
    }

    private static Function<NewTask, Letter> letters(Rooms rooms, String site) {
        LetterContent content = LetterContent.from(rooms.accounts(), rooms.subscribers(), site);
        return task ->
                content.of(
                        new AccountId(task.subject()),
                        rooms.cards().register().find(task.card()).orElseThrow());
    }

    /// Begins or goes on with the card of this case.
    ///
    /// @param station the one bound to this session
    public Personalizing personalize(
            OfficerActor actor, CaseNumber caseNumber, ConnectionId station) {
        return at(actor, caseNumber, station, false);
    }

    /// The letters of a personalized card were spoilt or lost before hand-over: the same card gets
    /// a new PIN and new letters (CD2).
    public Personalizing reletter(OfficerActor actor, CaseNumber caseNumber, ConnectionId station) {
        return at(actor, caseNumber, station, true);
    }

    private Personalizing at(
            OfficerActor actor, CaseNumber caseNumber, ConnectionId station, boolean reletter) {
        if (agents.find(station)
                .filter(found -> found.bound() && found.program().kind() == AgentKind.STATION)
                .isEmpty()) {
            return new Personalizing.NoStation();
        }
        Act act = new Act(actor, Right.PERSONALIZE_CARD, Matter.of("form:" + caseNumber.value()));
        return switch (rooms.forms().list().read(actor, caseNumber)) {
            case FormReading.Refused(var refusal) -> new Personalizing.Refused(refusal);
            case FormReading.UnknownCase(var unknown) -> new Personalizing.UnknownCase(unknown);
            case FormReading.Found(var form, _, _) ->
                    form instanceof Form.Executed executed
                            ? open(act, executed.outcome(), station, reletter)
                            : new Personalizing.NoCardYet();
        };
    }

    private Personalizing open(
            Act act, Form.Outcome outcome, ConnectionId station, boolean reletter) {
        boolean running = desk.openAt(outcome.card()).isPresent();
        Optional<Personalizing> obstacle =
                rooms.gate()
                        .act(
                                act,
                                refusal -> Optional.of(new Personalizing.Refused(refusal)),
                                unit ->
                                        running
                                                ? Optional.empty()
                                                : prepare(unit, act, outcome, reletter));
        return obstacle.orElseGet(() -> start(act, outcome, station));
    }

    /// Why the card may not be worked on; a personalized one is made ready for other letters.
    private Optional<Personalizing> prepare(
            Transaction unit, Act act, Form.Outcome outcome, boolean reletter) {
        Card card = rooms.cards().register().find(unit, outcome.card()).orElseThrow();
        return switch (card) {
            case Card.Bound _ -> Optional.empty();
            case Card.Personalized _ when reletter -> {
                Moved.of(rooms.cards().moves().reletter(unit, outcome.card()));
                rooms.gate().journal().done(unit, act, "reletter");
                yield Optional.empty();
            }
            case Card.Stocked _,
                    Card.Personalized _,
                    Card.Delivered _,
                    Card.InUse _,
                    Card.Lost _,
                    Card.Damaged _,
                    Card.Retired _ ->
                    Optional.of(new Personalizing.AlreadyPersonalized());
        };
    }

    private Personalizing start(Act act, Form.Outcome outcome, ConnectionId station) {
        NewTask task =
                new NewTask(
                        TaskKind.PERSONALIZE,
                        outcome.card(),
                        AgentUser.officer(((OfficerActor) act.actor()).officer().value()),
                        outcome.holding().account().value(),
                        show(outcome.holding()));
        return switch (desk.open(task)) {
            case Opened.Fresh(var id) -> goOn(id, station);
            case Opened.Same(var id) -> goOn(id, station);
            case Opened.OtherOpen(var id, var kind) ->
                    kind == TaskKind.PERSONALIZE
                            ? goOn(id, station)
                            : new Personalizing.CardBusy(id, kind);
        };
    }

    private Personalizing goOn(TaskId task, ConnectionId station) {
        boolean _ = desk.continueAt(task, station);
        return new Personalizing.Working(task);
    }

    private Show show(Holding holding) {
        String name =
                rooms.subscribers()
                        .find(holding.holder())
                        .map(person -> person.name().masked())
                        .orElse("");
        return new Show("personalize", holding.account().masked(), name);
    }
}
