// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CT1 at the card: both keys made, proven behind the PIN, read again, certified, and the card
/// closed. The subject of its tasks is the number of the registration.
final class ApplicationScript implements TaskScript {

    private static final List<String> PHASES =
            List.of("card-read", "card-proven", "keys-made", "request-signed", "card-closed");

    private final Database database;
    private final ProvenCard proven;
    private final OpenCard card;
    private final KeyMaking keys;
    private final BirthOfKeys births;
    private final ProofOfKeys proof;
    private final Issuing issuing;

    ApplicationScript(
            Database database,
            ProvenCard proven,
            OpenCard card,
            BirthOfKeys births,
            ProofOfKeys proof,
            Issuing issuing) {
        this.database = database;
        this.proven = proven;
        this.card = card;
        this.keys = new KeyMaking(card);
        this.births = births;
        this.proof = proof;
        this.issuing = issuing;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.APPLY;
    }

    @Override
    public List<String> phases() {
        return PHASES;
    }

    @Override
    public String phaseOf(Step step) {
        return PHASES.get(
                switch (step) {
                    case Step.ReadCard _ -> 0;
                    case Step.ProveCard _ -> 1;
                    case Step.BeginAdministration _,
                            Step.CompleteAdministration _,
                            Step.DeleteKey _,
                            Step.AttestKey _,
                            Step.GenerateKey _ ->
                            2;
                    case Step.SignRequest _ -> 3;
                    case Step.EndCard _,
                            Step.WriteCertificate _,
                            Step.ReadCertificate _,
                            Step.WriteObject _,
                            Step.MoveKey _,
                            Step.SetAdministrationKey _,
                            Step.SealCard _,
                            Step.ChangePin _,
                            Step.ResetPin _,
                            Step.PrintLetters _ ->
                            4;
                });
    }

    @Override
    public Next next(TaskView view) {
        return proven.next(view)
                .orElseGet(() ->
                        SqlApplications.find(database.read(), view.about().subject())
                                .map(application -> next(view, application))
                                .orElseGet(() ->
                                        new Next.GiveUp(_ -> {}, Problem.of("cancelled-by-hold"))));
    }

    private Next next(TaskView view, ApplicationRow application) {
        if (application.pair().isPresent()) {
            return finish(view, application);
        }
        Optional<Next> keeping = proof.keep(view, application);
        if (keeping.isPresent()) {
            return keeping.get();
        }
        Optional<ApplicationRow.Proof> kept =
                application.proof().filter(given -> Issuing.provenKeysAreThere(view, given));
        if (kept.isPresent()) {
            return readSince(view, kept.get())
                    ? issuing.issue(view, application, kept.get())
                    : new Next.Hand(new Step.ReadCard(Optional.empty()));
        }
        return keys.next(view, application)
                .or(() -> births.next(view))
                .orElseGet(() -> proof.ask(view));
    }

    /// Whether the card was read after it gave its proof.
    private static boolean readSince(TaskView view, ApplicationRow.Proof proof) {
        return !proof.task().equals(view.task())
                || view.lastDone(Step.ReadCard.class)
                        .map(Performed::number)
                        .filter(number -> number > proof.step())
                        .isPresent();
    }

    private Next finish(TaskView view, ApplicationRow application) {
        return switch (issuing.sign(application)) {
            case Signing.Signed<IssuedPair> _ -> card.close(view, 0, "application-done");
            case Signing.Abandoned<IssuedPair>(var pair) -> issuing.abandon(pair);
        };
    }
}
