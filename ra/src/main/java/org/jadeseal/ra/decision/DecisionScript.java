// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.decision;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.form.CardSignature;
import org.jadeseal.ra.form.CaseBrief;
import org.jadeseal.ra.form.Ruling;
import org.jadeseal.ra.form.SignedUnit;
import org.jadeseal.ra.officer.KnownCard;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.task.HexText;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.SignedStatement;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// Has an officer's card sign a decision with 9C, and lets it take effect: once, about the case as
/// it is then, or not at all. A signature from before an interruption counts for nothing.
final class DecisionScript implements TaskScript {

    private static final List<String> PHASES =
            List.of("officer-card-read", "decision-signed", "card-closed");

    private final Database database;
    private final Journal journal;
    private final OfficerRegister officers;
    private final Papers papers;
    private final KnownCard cards;
    private final SecureRandom random;

    DecisionScript(
            Database database,
            Journal journal,
            OfficerRegister officers,
            Papers papers,
            KnownCard cards,
            SecureRandom random) {
        this.database = database;
        this.journal = journal;
        this.officers = officers;
        this.papers = papers;
        this.cards = cards;
        this.random = random;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.DECIDE;
    }

    @Override
    public List<String> phases() {
        return PHASES;
    }

    @Override
    public String phaseOf(Step step) {
        return PHASES.get(
                switch (step) {
                    case Step.SignDecision _ -> 1;
                    case Step.EndCard _ -> 2;
                    default -> 0;
                });
    }

    @Override
    public Next next(TaskView view) {
        PendingDecision pending =
                SqlPendingDecisions.find(database.read(), view.about().subject()).orElseThrow();
        if (pending.outcome().isPresent()) {
            return settled(view, pending.outcome().get());
        }
        if (view.failure().isPresent()) {
            return new Next.Pause(view.failure().get());
        }
        return view.card()
                .map(read -> atCard(view, pending, read))
                .orElseGet(() -> new Next.Hand(new Step.ReadCard(Optional.empty())));
    }

    /// What was decided stands, whatever becomes of the card session.
    private static Next settled(TaskView view, Ruling ruling) {
        return switch (ruling) {
            case DONE -> close(view);
            case CHANGED -> ended(Problem.of("decision-changed"));
            case NOT_FROM_HERE -> ended(Problem.of("decision-not-from-here"));
            case SAME_PERSON -> ended(Problem.of("decision-same-person"));
            case NOTHING_TO_DO -> ended(Problem.of("decision-nothing-to-do"));
            case NOT_ALLOWED -> ended(Problem.of("decision-not-allowed"));
        };
    }

    private static Next ended(Problem problem) {
        return new Next.GiveUp(_ -> {}, problem);
    }

    private static Next close(TaskView view) {
        boolean over =
                view.card().isEmpty()
                        || view.failure().isPresent()
                        || view.done(Step.EndCard.class::isInstance);
        return over ? new Next.Finish(_ -> {}, "decided") : new Next.Hand(new Step.EndCard());
    }

    private Next atCard(TaskView view, PendingDecision pending, StepResult.CardRead read) {
        Optional<OfficerCertificate> known =
                read.certificate(KeyReference.SIGNATURE)
                        .flatMap(hash -> cards.decision(hash.bytes()));
        if (known.isEmpty()) {
            return refuse(pending, "no-officers-card");
        }
        if (!known.get().officer().value().equals(pending.officer().id().value())) {
            return refuse(pending, "other-officers-card");
        }
        return certificate(known.get())
                .map(certificate -> next(view, pending, certificate))
                .orElseGet(() -> refuse(pending, "decision-not-in-force"));
    }

    private Optional<SignedCertificate> certificate(OfficerCertificate known) {
        return database.write(unit -> cards.inForce(unit, known.serial()))
                ? cards.issued(known, database.now())
                : Optional.empty();
    }

    private Next next(TaskView view, PendingDecision pending, SignedCertificate certificate) {
        Optional<Performed> signed = view.lastDone(Step.SignDecision.class);
        if (signed.isEmpty()) {
            return ask(pending);
        }
        Step.SignDecision step = (Step.SignDecision) signed.get().step();
        return SignedStatement.of(view, signed.get(), certificate)
                .<Next>map(statement ->
                        new Next.WriteDown(
                                unit -> settle(unit, pending, step, certificate, statement)))
                .orElseGet(() -> refuse(pending, "decision-not-signed"));
    }

    private Next ask(PendingDecision pending) {
        return database.write(unit -> {
            if (officers.standing(unit, pending.officer().id(), pending.officer().session())
                    .isEmpty()) {
                return refuse(pending, "decision-not-allowed");
            }
            return fields(unit, pending, unit.now())
                    .<Next>map(fields ->
                            new Next.Hand(
                                    new Step.SignDecision("decide", HexText.nonce(random), fields)))
                    .orElseGet(() -> refuse(pending, "decision-changed"));
        });
    }

    /// What is to be signed about the case as it is; empty when it is not what was shown.
    private Optional<List<Field>> fields(Transaction unit, PendingDecision pending, Instant at) {
        return papers.brief(unit, pending.about().paper(), pending.about().number())
                .filter(brief -> brief.digest().equals(pending.about().seen()))
                .map(brief -> fields(unit, pending, brief, at));
    }

    private List<Field> fields(
            Transaction unit, PendingDecision pending, CaseBrief brief, Instant at) {
        List<Field> fields = new ArrayList<>(brief.fields());
        fields.add(Field.word("decision", pending.verdict().word()));
        if (pending.verdict().hasReason()) {
            fields.add(Field.text("reason", pending.reason()));
        }
        fields.addAll(officers.introduction(unit, pending.officer().id()));
        fields.add(Field.digest("previous", Bytes.ofHex(brief.previous())));
        fields.add(Field.time("time", at));
        return fields;
    }

    private void settle(
            Transaction unit,
            PendingDecision pending,
            Step.SignDecision step,
            SignedCertificate certificate,
            SignedStatement signed) {
        Optional<OfficerActor> officer =
                officers.standing(unit, pending.officer().id(), pending.officer().session());
        Ruling ruling =
                officer.filter(_ -> cards.inForce(unit, certificate.serial()))
                        .map(standing -> decide(unit, pending, step, signed, standing))
                        .orElse(Ruling.NOT_ALLOWED);
        if (ruling != Ruling.DONE) {
            note(unit, pending, "officer.decision-" + ruling.word());
        }
        if (!SqlPendingDecisions.settle(unit, pending.id(), ruling)) {
            throw new IllegalStateException(
                    "decision " + pending.id() + " was settled by somebody else; ask again");
        }
    }

    private Ruling decide(
            Transaction unit,
            PendingDecision pending,
            Step.SignDecision step,
            SignedStatement signed,
            OfficerActor officer) {
        Instant at = Instant.parse(step.fields().getLast().value());
        if (fields(unit, pending, at).filter(step.fields()::equals).isEmpty()) {
            return Ruling.CHANGED;
        }
        StepResult.StatementSigned told = signed.told();
        return papers.decide(
                pending.about().paper(),
                new SignedUnit(
                        unit,
                        pending.by(officer),
                        new CardSignature(told.statement(), told.signature(), told.certificate())));
    }

    private Next refuse(PendingDecision pending, String problem) {
        return new Next.GiveUp(
                unit -> note(unit, pending, "officer." + problem), Problem.of(problem));
    }

    private void note(Transaction unit, PendingDecision pending, String action) {
        journal.note(
                unit,
                action,
                Matter.of("officer:" + pending.officer().id().value()),
                Outcome.REFUSED,
                "counter");
    }
}
