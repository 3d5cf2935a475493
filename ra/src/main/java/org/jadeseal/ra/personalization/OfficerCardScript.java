// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// A blank card becomes the card of the officer who has the one-time code: asks each stage in turn
/// what it still lacks.
final class OfficerCardScript implements TaskScript {

    private static final List<String> PHASES =
            List.of(
                    "card-read",
                    "keys-set",
                    "card-key-made",
                    "card-sealed",
                    "first-pin",
                    "officer-keys",
                    "officer-certificates",
                    "card-closed");

    private final Database database;
    private final Administration administration;
    private final List<Stage> stages;

    OfficerCardScript(Database database, Administration administration, List<Stage> stages) {
        this.database = database;
        this.administration = administration;
        this.stages = List.copyOf(stages);
    }

    @Override
    public TaskKind kind() {
        return TaskKind.ENROL_OFFICER;
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
                    case Step.GenerateKey made -> ofOfficer(made.reference()) ? 5 : 2;
                    case Step.WriteCertificate written -> ofOfficer(written.reference()) ? 6 : 2;
                    case Step.ReadCertificate read -> ofOfficer(read.reference()) ? 6 : 2;
                    case Step.WriteObject _ -> 2;
                    case Step.ProveCard _, Step.SealCard _ -> 3;
                    case Step.ResetPin _ -> 4;
                    case Step.AttestKey _, Step.SignOfficerRequest _ -> 5;
                    case Step.EndCard _ -> 7;
                    default -> 1;
                });
    }

    private static boolean ofOfficer(KeyReference place) {
        return place.equals(KeyReference.LOGIN) || place.equals(KeyReference.SIGNATURE);
    }

    @Override
    public Next next(TaskView view) {
        if (view.failure().isPresent() && !Administration.refusedKey(view)) {
            return new Next.Pause(KeyStage.problem(view, view.failure().get()));
        }
        if (view.card().isEmpty()) {
            return new Next.Hand(new Step.ReadCard(Optional.empty()));
        }
        return new SqlOfficerCards(database.read())
                .find(view.about().card())
                .filter(card -> card.code().state() != OfficerCard.State.VOID)
                .map(card -> next(view, card))
                .orElseGet(() -> new Next.GiveUp(_ -> {}, Problem.of("enrolment-void")));
    }

    private Next next(TaskView view, OfficerCard card) {
        Work work =
                new Work(view, view.card().orElseThrow(), Optional.empty(), card.known(), false);
        return stages.stream()
                .flatMap(stage -> stage.next(work).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage has closed the card"));
    }

    @Override
    public Secret keyValue(NewTask about, Step.SetAdministrationKey step) {
        return administration.secret(about.card(), step.key(), step.value());
    }
}
