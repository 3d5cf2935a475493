// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ra.task.Next;
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
    private final Requesting requesting;

    ApplicationScript(Database database, ProvenCard proven, OpenCard card, Requesting requesting) {
        this.database = database;
        this.proven = proven;
        this.card = card;
        this.requesting = requesting;
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
                            Step.SignLogin _,
                            Step.SignDecision _,
                            Step.SignOfficerRequest _,
                            Step.PrintPasswordLetter _,
                            Step.PrintPinLetter _,
                            Step.PrintPinLetterWithPuk _,
                            Step.WriteCertificate _,
                            Step.ReadCertificate _,
                            Step.WriteObject _,
                            Step.MoveKey _,
                            Step.SetAdministrationKey _,
                            Step.DropOldKey _,
                            Step.SealCard _,
                            Step.ChangePin _,
                            Step.ResetPin _,
                            Step.ResetPinWithPuk _,
                            Step.ProvePuk _,
                            Step.PrintLetters _,
                            Step.PrintLettersWithPuk _ ->
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
        return requesting.next(view, application);
    }

    private Next finish(TaskView view, ApplicationRow application) {
        return switch (requesting.issuing().sign(application)) {
            case Signing.Signed<IssuedPair> _ -> card.close(view, 0, "application-done");
            case Signing.Abandoned<IssuedPair>(var pair) -> requesting.issuing().abandon(pair);
        };
    }
}
