// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.json.MalformedJsonException;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.SealedValue;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.seal.SealingKey;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.DataObjectId;
import org.jadeseal.piv.MalformedAnswerException;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PivCard;

/// Performs the steps of one site's tasks, one at a time, and remembers the last answers, so that a
/// step handed out again with the same attempt is answered again, not done again (threat T12). Not
/// safe for use by several threads.
public final class CardWorker implements AutoCloseable {

    private final Origin origin;
    private final Readers readers;
    private final PinSource pins;
    private final StationWork station;
    private final SealingKey sealing;
    private final CardChoice choice;
    private final Answers answers = new Answers();
    private final PinDoubt doubt = new PinDoubt();
    private Optional<CardSession> session = Optional.empty();

    public CardWorker(
            Origin origin,
            Readers readers,
            PinSource pins,
            StationWork station,
            SealingKey sealing) {
        this.origin = origin;
        this.readers = readers;
        this.pins = pins;
        this.station = station;
        this.sealing = sealing;
        this.choice = new CardChoice(readers, pins);
    }

    /// Performs a step, or answers again what became of it.
    public Result perform(Order given) {
        return answers.to(given.key()).orElseGet(() -> answers.keep(result(given)));
    }

    /// Lets go of the card, if there is one, and forgets all PINs.
    @Override
    public void close() {
        letGo();
        doubt.close();
    }

    private void letGo() {
        session.ifPresent(CardSession::close);
        session = Optional.empty();
    }

    private Result result(Order given) {
        return switch (guarded(given)) {
            case Outcome.Done(JsonObject values) -> new Result.Done(given.key(), values);
            case Outcome.Failed(String problem, JsonObject values) ->
                    new Result.Failed(given.key(), problem, values);
        };
    }

    /// The one edge where what the card or the computer throws becomes a word of the protocol.
    private Outcome guarded(Order given) {
        try {
            return attempt(given);
        } catch (CardUnreachableException e) {
            return gone();
        } catch (CardRefusedException e) {
            return Troubles.refused(e);
        } catch (MalformedAnswerException e) {
            letGo();
            return Troubles.refused(given.name(), "malformed");
        } catch (MalformedJsonException e) {
            return Troubles.malformed(e.member());
        } catch (IllegalArgumentException e) {
            return Troubles.malformed("parameters");
        } catch (IllegalStateException | NullPointerException e) {
            return Troubles.defect(given, e);
        }
    }

    private Outcome attempt(Order given) {
        return switch (given.step()) {
            case Step.ReadCard(Optional<String> reader) -> readCard(given, reader);
            case Step.EndCard() -> {
                close();
                yield Outcome.done();
            }
            case Step.DeskStep(String _, JsonObject parameters) ->
                    station.performAlone(given, parameters);
            case Step.MalformedStep(String member) -> Troubles.malformed(member);
            case Step.UnknownStep _ -> Outcome.failed("unknown-step");
            default -> inSession(given);
        };
    }

    private Outcome inSession(Order given) {
        Optional<CardSession> open = session.filter(held -> held.isFor(given));
        if (open.isEmpty()) {
            return gone();
        }
        return open.get().isMeant(given.card())
                ? perform(given, open.get())
                : Outcome.failed("other-card");
    }

    /// The session is over: the card was pulled, or it was reset under our hands.
    private Outcome gone() {
        letGo();
        return Outcome.failed(choice.isAnyCard() ? "session-lost" : "card-removed");
    }

    private Outcome perform(Order given, CardSession open) {
        var keys = new KeySteps(open);
        return switch (given.step()) {
            case Step.ProveCard step -> keys.prove(origin, given, step);
            case Step.BeginAdministration step -> keys.begin(step);
            case Step.CompleteAdministration step -> keys.complete(step);
            case Step.GenerateKey step -> keys.generate(step);
            case Step.SignRequest step -> new RequestSigning(origin, pins, given, step, open).run();
            case Step.SignLogin(var statement) ->
                    statements(given, open).sign(statement, StatementSigning.Use.LOGIN);
            case Step.SignDecision(var statement) ->
                    statements(given, open).sign(statement, StatementSigning.Use.DECISION);
            case Step.SignOfficerRequest step ->
                    new OfficerRequests(new PinDialogue(origin, pins, given, open), given, open)
                            .sign(step);
            case Step.WriteCertificate step ->
                    write(() ->
                            open.card()
                                    .writeCertificate(
                                            Words.reference(step.reference()),
                                            step.certificate().copy()));
            case Step.ReadCertificate step -> readCertificate(open, step);
            case Step.WriteObject step ->
                    write(() ->
                            open.card()
                                    .writeObject(
                                            new DataObjectId(Integer.parseInt(step.object(), 16)),
                                            step.bytes().copy()));
            case Step.MoveKey step -> keys.move(step);
            case Step.DeleteKey step -> keys.delete(step);
            case Step.DropOldKey(String reference) -> dropOldKey(given, open, reference);
            case Step.AttestKey step -> keys.attest(step);
            case Step.SetAdministrationKey step -> keys.setAdministration(sealing, given, step);
            case Step.ChangePin() -> new PinSetting(origin, pins, given, open, doubt).change();
            case Step.ResetPin step -> new PinSetting(origin, pins, given, open, doubt).reset(step);
            case Step.ResetPinWithPuk(SealedValue sealed) ->
                    withPuk(
                            given,
                            sealed,
                            turn -> new PinSetting(origin, pins, given, open, doubt).reset(turn));
            case Step.ProvePuk step -> keys.provePuk(sealing, given, step);
            case Step.SealCard() -> write(open.card()::seal);
            case Step.StationStep(String _, JsonObject parameters, Optional<SealedValue> sealed)
                    when sealed.isPresent() ->
                    withPuk(
                            given,
                            sealed.get(),
                            turn -> station.performWithPuk(given, parameters, open.card(), turn));
            case Step.StationStep(String _, JsonObject parameters, Optional<SealedValue> _) ->
                    station.perform(given, parameters, open.card());
            case Step.MalformedStep _,
                    Step.UnknownStep _,
                    Step.ReadCard _,
                    Step.DeskStep _,
                    Step.EndCard() ->
                    throw new IllegalStateException(given.name() + " needs no session");
        };
    }

    private StatementSigning statements(Order given, CardSession open) {
        return new StatementSigning(origin, pins, given, open);
    }

    /// The PIN is the consent.
    private Outcome dropOldKey(Order given, CardSession open, String reference) {
        var step = new Step.DeleteKey(reference);
        return new PinDialogue(origin, pins, given, open)
                .ask(
                        "drop-old-key",
                        pin -> pin.in(PinPolicy.ONCE, () -> new KeySteps(open).delete(step)));
    }

    private Outcome withPuk(Order given, SealedValue sealed, Function<PukTurn, Outcome> work) {
        Optional<PukTurn> opened = PukTurn.open(sealing, sealed, given.key());
        if (opened.isEmpty()) {
            return Troubles.malformed("sealed");
        }
        try (PukTurn turn = opened.get()) {
            return unlessPulled(turn, work);
        }
    }

    /// A card that was gone before the PUK was used still has it, and that is worth a try.
    private Outcome unlessPulled(PukTurn turn, Function<PukTurn, Outcome> work) {
        try {
            return work.apply(turn);
        } catch (CardUnreachableException e) {
            if (turn.isUsed() || !(gone() instanceof Outcome.Failed(String problem, var values))) {
                throw e;
            }
            return new Outcome.Failed(problem, values.with("puk", "unused"));
        }
    }

    private static Outcome write(Runnable command) {
        command.run();
        return Outcome.done();
    }

    private static Outcome readCertificate(CardSession open, Step.ReadCertificate step) {
        return open.card()
                .readCertificate(Words.reference(step.reference()))
                .map(certificate ->
                        (Outcome)
                                new Outcome.Done(
                                        JsonObject.empty().with("certificate", certificate)))
                .orElseGet(() -> Outcome.failed("slot-empty"));
    }

    private Outcome readCard(Order given, Optional<String> wanted) {
        letGo();
        doubt.taskBegins(given.key().task());
        return switch (choice.find(wanted)) {
            case CardChoice.Found.In(String reader) -> open(given, reader);
            case CardChoice.Found.Nothing(Outcome why) -> why;
        };
    }

    private Outcome open(Order given, String reader) {
        try {
            return open(given, reader, readers.connect(reader));
        } catch (ReaderTakenException e) {
            return failed("reader-taken", reader);
        }
    }

    /// The page names the reader, as this computer does.
    private static Outcome failed(String problem, String reader) {
        return new Outcome.Failed(problem, JsonObject.empty().with("reader", reader));
    }

    private Outcome open(Order given, String reader, CardConnection connection) {
        boolean kept = false;
        try {
            Optional<PivCard> card = PivCard.select(connection);
            if (card.isEmpty()) {
                return failed("not-piv", reader);
            }
            var known = new KnownKeys(card.get());
            var reading = new CardReading(card.get(), known);
            JsonObject values = reading.read(reader);
            var opened =
                    new CardSession(
                            given.key().task(), card.get(), known, reader, reading.keyHash());
            kept = opened.isMeant(given.card());
            session = kept ? Optional.of(opened) : Optional.empty();
            return kept ? new Outcome.Done(values) : failed("other-card", reader);
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }
}
