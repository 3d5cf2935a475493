// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CT2 at the card: the keys are there (G-SLOT), the pair is put in force, then both certificates
/// are written beside their keys, moved to their places, read back and compared. A card of another
/// maker does not tell its keys: there the certificates come first, and with them the keys prove
/// themselves ([InPlace]). The subject of its tasks is the pair.
final class ActivationScript implements TaskScript {

    private static final List<String> PHASES =
            List.of("card-read", "card-proven", "written", "moved", "read-back", "card-closed");

    private final Database database;
    private final CertificateAuthority authority;
    private final ProvenCard proven;
    private final OpenCard card;
    private final InPlace inPlace;
    private final Enforcing enforcing;
    private final HomeComputer home;

    ActivationScript(CertificateRooms rooms, ProvenCard proven, OpenCard card, InPlace inPlace) {
        this.database = rooms.database();
        this.authority = rooms.authority();
        this.proven = proven;
        this.card = card;
        this.inPlace = inPlace;
        this.enforcing = new Enforcing(rooms);
        this.home = new HomeComputer(rooms);
    }

    @Override
    public TaskKind kind() {
        return TaskKind.ACTIVATE;
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
                            Step.WriteCertificate _ ->
                            2;
                    case Step.MoveKey _ -> 3;
                    case Step.ReadCertificate _, Step.SignRequest _ -> 4;
                    case Step.EndCard _,
                            Step.SignLogin _,
                            Step.SignDecision _,
                            Step.SignOfficerRequest _,
                            Step.PrintPasswordLetter _,
                            Step.PrintPinLetter _,
                            Step.PrintPinLetterWithPuk _,
                            Step.GenerateKey _,
                            Step.AttestKey _,
                            Step.DeleteKey _,
                            Step.WriteObject _,
                            Step.SetAdministrationKey _,
                            Step.DropOldKey _,
                            Step.SealCard _,
                            Step.ChangePin _,
                            Step.ResetPin _,
                            Step.ResetPinWithPuk _,
                            Step.ProvePuk _,
                            Step.PrintLetters _,
                            Step.PrintLettersWithPuk _ ->
                            5;
                });
    }

    @Override
    public Next next(TaskView view) {
        IssuanceId name = IssuanceId.of(view.about().subject());
        Optional<Next> first = home.obstacle(view, name).or(() -> proven.next(view));
        if (first.isPresent()) {
            return first.get();
        }
        List<Certificate> pair = SqlCertificates.ofPair(database.read(), name);
        boolean foreign = proven.isForeign(view);
        if (pair.stream().allMatch(Certificate.Pending.class::isInstance)) {
            return foreign
                    ? inPlace.next(view, pair)
                            .orElseGet(() ->
                                    new Next.WriteDown(unit -> enforcing.proven(unit, view, pair)))
                    : enforcing.enforce(view, pair);
        }
        boolean inForce = pair.stream().allMatch(Certificate.Active.class::isInstance);
        if (inForce && foreign) {
            return inPlace.next(view, pair).orElseGet(() -> finish(view, pair));
        }
        return inForce ? load(view, pair) : new Next.GiveUp(_ -> {}, Problem.of("not-in-force"));
    }

    private Next load(TaskView view, List<Certificate> pair) {
        Slots slots = Slots.of(view);
        for (Certificate certificate : pair) {
            Placement placement = placement(certificate);
            Optional<Next> step = placement.next(slots);
            if (step.isPresent()) {
                return step.get() instanceof Next.Hand
                        ? card.open(view).orElse(step.get())
                        : step.get();
            }
        }
        Optional<Next> reading = ReadBack.next(view, pair.stream().map(this::placement).toList());
        return reading.orElseGet(() -> finish(view, pair));
    }

    private Next finish(TaskView view, List<Certificate> pair) {
        boolean loaded =
                pair.stream()
                        .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
        return loaded
                ? card.close(view, ReadBack.lastWrite(view), "activation-done")
                : new Next.WriteDown(unit -> enforcing.loaded(unit, pair));
    }

    private Placement placement(Certificate certificate) {
        return Placement.of(authority, certificate);
    }
}
