// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.puk.Puks;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Letter;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CD1 at the station: asks each stage in turn what the card still lacks.
final class PersonalizationScript implements TaskScript {

    private static final List<String> PHASES =
            List.of(
                    "card-read",
                    "keys-set",
                    "card-key-made",
                    "card-sealed",
                    "letters",
                    "card-closed");

    private final CardRegister cards;
    private final Administration administration;
    private final Puks puks;
    private final Function<NewTask, Letter> letters;
    private final List<Stage> stages;

    PersonalizationScript(
            CardRegister cards,
            Administration administration,
            Puks puks,
            Function<NewTask, Letter> letters,
            List<Stage> stages) {
        this.cards = cards;
        this.administration = administration;
        this.puks = puks;
        this.letters = letters;
        this.stages = List.copyOf(stages);
    }

    @Override
    public TaskKind kind() {
        return TaskKind.PERSONALIZE;
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
                    case Step.BeginAdministration _,
                            Step.CompleteAdministration _,
                            Step.SetAdministrationKey _ ->
                            1;
                    case Step.WriteObject _,
                            Step.GenerateKey _,
                            Step.WriteCertificate _,
                            Step.ReadCertificate _ ->
                            2;
                    case Step.ProveCard _, Step.SealCard _ -> 3;
                    case Step.PrintLetters _, Step.PrintLettersWithPuk _, Step.ProvePuk _ -> 4;
                    case Step.EndCard _,
                            Step.SignLogin _,
                            Step.SignDecision _,
                            Step.SignOfficerRequest _,
                            Step.PrintPasswordLetter _,
                            Step.PrintPinLetter _,
                            Step.PrintPinLetterWithPuk _,
                            Step.SignRequest _,
                            Step.MoveKey _,
                            Step.AttestKey _,
                            Step.DeleteKey _,
                            Step.DropOldKey _,
                            Step.ChangePin _,
                            Step.ResetPin _,
                            Step.ResetPinWithPuk _ ->
                            5;
                });
    }

    @Override
    public Next next(TaskView view) {
        Optional<Next> used = puks.failed(view);
        if (used.isPresent()) {
            return used.get();
        }
        if (view.failure().isPresent() && !Administration.refusedKey(view)) {
            return new Next.Pause(KeyStage.problem(view, view.failure().get()));
        }
        Optional<StepResult.CardRead> read = view.card();
        if (read.isEmpty()) {
            return new Next.Hand(new Step.ReadCard(Optional.empty()));
        }
        Optional<Work> work =
                cards.find(view.about().card()).flatMap(card -> work(view, read.get(), card));
        return work.map(this::next)
                .orElseGet(() -> new Next.GiveUp(_ -> {}, Problem.of("card-not-bound")));
    }

    private Next next(Work work) {
        return stages.stream()
                .flatMap(stage -> stage.next(work).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage has closed the card"));
    }

    private static Optional<Work> work(TaskView view, StepResult.CardRead read, Card card) {
        return switch (card) {
            case Card.Bound bound ->
                    Optional.of(
                            new Work(
                                    view,
                                    read,
                                    Optional.of(bound.holding()),
                                    bound.progress(),
                                    false));
            case Card.Personalized done ->
                    Optional.of(
                            new Work(
                                    view,
                                    read,
                                    Optional.of(done.holding()),
                                    done.progress(),
                                    true));
            case Card.Stocked _,
                    Card.Delivered _,
                    Card.InUse _,
                    Card.Lost _,
                    Card.Damaged _,
                    Card.Retired _ ->
                    Optional.empty();
        };
    }

    @Override
    public Secret keyValue(NewTask about, Step.SetAdministrationKey step) {
        return administration.secret(about.card(), step.key(), step.value());
    }

    @Override
    public Secret puks(NewTask about, List<KeyName> names) {
        return puks.values(about.card(), names);
    }

    @Override
    public Letter letter(NewTask about) {
        return letters.apply(about);
    }
}
