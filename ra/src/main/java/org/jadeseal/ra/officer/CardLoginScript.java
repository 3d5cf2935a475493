// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OfficerId;
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

/// An officer's card is known by the certificate of its key 9A, and signs that its holder logs in.
final class CardLoginScript implements TaskScript {

    private static final List<String> PHASES =
            List.of("officer-card-read", "login-signed", "card-closed");

    private final Database database;
    private final Journal journal;
    private final KnownCard cards;
    private final SecureRandom random;

    CardLoginScript(Database database, Journal journal, KnownCard cards, SecureRandom random) {
        this.database = database;
        this.journal = journal;
        this.cards = cards;
        this.random = random;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.LOG_IN;
    }

    @Override
    public List<String> phases() {
        return PHASES;
    }

    @Override
    public String phaseOf(Step step) {
        return PHASES.get(
                switch (step) {
                    case Step.SignLogin _ -> 1;
                    case Step.EndCard _ -> 2;
                    default -> 0;
                });
    }

    /// Who may come in, with what.
    private record Visitor(
            OfficerRecord officer, OfficerCertificate known, SignedCertificate certificate) {}

    @Override
    public Next next(TaskView view) {
        if (view.failure().isPresent()) {
            return new Next.Pause(view.failure().get());
        }
        Optional<StepResult.CardRead> read = view.card();
        if (read.isEmpty()) {
            return new Next.Hand(new Step.ReadCard(Optional.empty()));
        }
        Optional<OfficerCertificate> known =
                read.get()
                        .certificate(KeyReference.LOGIN)
                        .flatMap(hash -> cards.login(hash.bytes()));
        if (known.isEmpty()) {
            return refuse("no-officers-card", "unknown");
        }
        return visitor(known.get())
                .map(visitor -> next(view, read.get(), visitor))
                .orElseGet(
                        () -> refuse("officers-card-not-in-force", known.get().officer().value()));
    }

    private Optional<Visitor> visitor(OfficerCertificate known) {
        if (!database.write(unit -> cards.inForce(unit, known.serial()))) {
            return Optional.empty();
        }
        return new SqlOfficers(database.read())
                .find(new OfficerId(known.officer().value()))
                .filter(officer -> !officer.locked())
                .flatMap(officer ->
                        cards.issued(known, database.now())
                                .map(certificate -> new Visitor(officer, known, certificate)));
    }

    private Next next(TaskView view, StepResult.CardRead read, Visitor visitor) {
        Optional<Performed> signed = view.lastDone(Step.SignLogin.class);
        if (signed.isEmpty()) {
            return new Next.Hand(ask(visitor.officer().badge()));
        }
        boolean fresh = ask(visitor.officer().badge()).fields().equals(fields(signed.get()));
        if (!fresh || SignedStatement.of(view, signed.get(), visitor.certificate()).isEmpty()) {
            return refuse("login-not-signed", visitor.known().officer().value());
        }
        return view.done(Step.EndCard.class::isInstance)
                ? new Next.Finish(
                        unit ->
                                SqlCardLogins.prove(
                                        unit,
                                        new SqlCardLogins.Row(
                                                view.task(),
                                                view.about().owner(),
                                                visitor.officer().badge().id(),
                                                visitor.known().serial(),
                                                new SqlCardLogins.Place(
                                                        view.agent().id(), read.reader()),
                                                0,
                                                Optional.empty())),
                        "logged-in")
                : new Next.Hand(new Step.EndCard());
    }

    private Step.SignLogin ask(OfficerRecord.Badge badge) {
        return new Step.SignLogin("log-in", HexText.nonce(random), badge.fields());
    }

    private static List<Field> fields(Performed signed) {
        return ((Step.SignLogin) signed.step()).fields();
    }

    private Next refuse(String problem, String officer) {
        return new Next.GiveUp(
                unit ->
                        journal.note(
                                unit,
                                "officer." + problem,
                                Matter.of("officer:" + officer),
                                Outcome.REFUSED,
                                "counter"),
                Problem.of(problem));
    }
}
