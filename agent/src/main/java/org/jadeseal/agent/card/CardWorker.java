// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.json.MalformedJsonException;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.protocol.StepKey;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.seal.SealingKey;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.DataObjectId;
import org.jadeseal.piv.MalformedAnswerException;
import org.jadeseal.piv.PivCard;

/// Performs the steps of one site's tasks, one at a time, and remembers the last answers, so that a
/// step handed out again with the same attempt is answered again, not done again (threat T12). Not
/// safe for use by several threads.
public final class CardWorker implements AutoCloseable {

    private static final int REMEMBERED = 16;

    private final Origin origin;
    private final Readers readers;
    private final PinSource pins;
    private final StationWork station;
    private final SealingKey sealing;
    private final Map<StepKey, Result> answers = new HashMap<>();
    private final java.util.ArrayDeque<StepKey> order = new java.util.ArrayDeque<>();
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
    }

    /// Performs a step, or answers again what became of it.
    public Result perform(Order given) {
        Result known = answers.get(given.key());
        if (known != null) {
            return known;
        }
        Result result =
                switch (guarded(given)) {
                    case Outcome.Done(JsonObject values) -> new Result.Done(given.key(), values);
                    case Outcome.Failed(String problem, JsonObject values) ->
                            new Result.Failed(given.key(), problem, values);
                };
        remember(result);
        return result;
    }

    /// Lets go of the card, if there is one.
    @Override
    public void close() {
        session.ifPresent(open -> open.card().close());
        session = Optional.empty();
    }

    /// The one edge where what the card or the computer throws becomes a word of the protocol.
    private Outcome guarded(Order given) {
        try {
            return attempt(given);
        } catch (CardUnreachableException e) {
            close();
            return Outcome.failed("card-removed");
        } catch (ReaderTakenException e) {
            close();
            return Outcome.failed("reader-taken");
        } catch (CardRefusedException e) {
            return new Outcome.Failed(
                    "card-refused",
                    JsonObject.empty()
                            .with("command", e.command())
                            .with("statusWord", "%04X".formatted(e.status().code())));
        } catch (MalformedAnswerException e) {
            return new Outcome.Failed(
                    "card-refused",
                    JsonObject.empty()
                            .with("command", given.name())
                            .with("statusWord", "malformed"));
        } catch (MalformedJsonException e) {
            return new Outcome.Failed(
                    "malformed-step", JsonObject.empty().with("member", e.member()));
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed(
                    "malformed-step", JsonObject.empty().with("member", "parameters"));
        }
    }

    private Outcome attempt(Order given) {
        if (given.step() instanceof Step.ReadCard(Optional<String> reader)) {
            return readCard(given, reader);
        }
        if (given.step() instanceof Step.EndCard) {
            close();
            return Outcome.done();
        }
        if (session.isEmpty()) {
            return Outcome.failed(
                    readers.list().stream().anyMatch(ReaderState::cardPresent)
                            ? "session-lost"
                            : "card-removed");
        }
        return session.get().isMeant(given.card())
                ? perform(given, session.get())
                : Outcome.failed("other-card");
    }

    private Outcome perform(Order given, CardSession open) {
        var keys = new KeySteps(open);
        return switch (given.step()) {
            case Step.ProveCard step -> keys.prove(origin, given, step);
            case Step.BeginAdministration step -> keys.begin(step);
            case Step.CompleteAdministration step -> keys.complete(step);
            case Step.GenerateKey step -> named(keys.generate(step));
            case Step.SignRequest step -> new RequestSigning(origin, pins, given, step, open).run();
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
            case Step.SetAdministrationKey step -> keys.setAdministration(sealing, given, step);
            case Step.SealCard() -> write(open.card()::seal);
            case Step.StationStep(String _, JsonObject parameters) ->
                    station.perform(given, parameters, open.card());
            case Step.UnknownStep(String _), Step.ReadCard _, Step.EndCard() ->
                    Outcome.failed("unknown-step");
        };
    }

    /// A new key in 9E gives the card its name for the rest of the session.
    private Outcome named(Outcome generated) {
        session = session.map(open -> open.renamed());
        return generated;
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
        close();
        List<ReaderState> all = readers.list();
        List<ReaderState> full =
                all.stream()
                        .filter(ReaderState::cardPresent)
                        .filter(r -> wanted.isEmpty() || wanted.get().equals(r.name()))
                        .toList();
        if (full.isEmpty()) {
            return Outcome.failed(all.isEmpty() ? "no-reader" : "no-card");
        }
        if (full.size() > 1) {
            return new Outcome.Failed(
                    "several-cards",
                    JsonObject.empty()
                            .with("readers", full.stream().map(ReaderState::name).toList()));
        }
        return open(given, full.getFirst().name());
    }

    private Outcome open(Order given, String reader) {
        CardConnection connection = readers.connect(reader);
        try {
            return read(given, reader, connection);
        } finally {
            if (session.isEmpty()) {
                connection.close();
            }
        }
    }

    /// Opens the session if the card is one of ours to work with; otherwise leaves it closed.
    private Outcome read(Order given, String reader, CardConnection connection) {
        Optional<PivCard> card = PivCard.select(connection);
        if (card.isEmpty()) {
            return Outcome.failed("not-piv");
        }
        var reading = new CardReading(card.get());
        JsonObject values = reading.read(reader);
        var opened = new CardSession(card.get(), reader, reading.keyHash());
        if (!opened.isMeant(given.card())) {
            return Outcome.failed("other-card");
        }
        session = Optional.of(opened);
        return new Outcome.Done(values);
    }

    private void remember(Result result) {
        answers.put(result.key(), result);
        order.addLast(result.key());
        if (order.size() > REMEMBERED) {
            answers.remove(order.removeFirst());
        }
    }
}
