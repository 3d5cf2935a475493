// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CT3 at the card: both certificates written again where their keys are (G-SLOT), whatever is
/// there, read back and compared. The subject of its tasks is the pair.
final class DownloadScript implements TaskScript {

    private static final List<String> PHASES =
            List.of("card-read", "card-proven", "written", "read-back", "card-closed");

    private final CertificateRooms rooms;
    private final ProvenCard proven;
    private final OpenCard card;
    private final InPlace inPlace;
    private final Enforcing enforcing;
    private final HomeComputer home;

    DownloadScript(CertificateRooms rooms, ProvenCard proven, OpenCard card, InPlace inPlace) {
        this.rooms = rooms;
        this.proven = proven;
        this.card = card;
        this.inPlace = inPlace;
        this.enforcing = new Enforcing(rooms);
        this.home = new HomeComputer(rooms);
    }

    @Override
    public TaskKind kind() {
        return TaskKind.DOWNLOAD;
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
                            Step.WriteCertificate _,
                            Step.MoveKey _ ->
                            2;
                    case Step.ReadCertificate _, Step.SignRequest _ -> 3;
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
                            4;
                });
    }

    @Override
    public Next next(TaskView view) {
        IssuanceId name = IssuanceId.of(view.about().subject());
        return home.obstacle(view, name)
                .or(() -> proven.next(view))
                .orElseGet(() -> {
                    List<Certificate> pair = SqlCertificates.ofPair(rooms.database().read(), name);
                    return pair.stream().allMatch(Certificate.Active.class::isInstance)
                            ? write(view, pair)
                            : new Next.GiveUp(_ -> {}, Problem.of("not-in-force"));
                });
    }

    private Next write(TaskView view, List<Certificate> pair) {
        if (proven.isForeign(view)) {
            return inPlace.next(view, pair).orElseGet(() -> finish(view, pair));
        }
        List<Placement> placements =
                pair.stream().map(each -> Placement.of(rooms.authority(), each)).toList();
        return placements.stream()
                .flatMap(placement -> write(view, placement).stream())
                .findFirst()
                .or(() -> ReadBack.next(view, placements))
                .orElseGet(() -> finish(view, pair));
    }

    /// Written once in this session; then, after an interrupted activation, moved into place.
    private Optional<Next> write(TaskView view, Placement placement) {
        Slots slots = Slots.of(view);
        Step again = new Step.WriteCertificate(placement.place(slots), placement.certificate());
        boolean keyIsThere =
                slots.keyHash(placement.place(slots)).filter(placement.key()::equals).isPresent();
        boolean written =
                view.done(step ->
                        step instanceof Step.WriteCertificate(_, var bytes)
                                && bytes.equals(placement.certificate()));
        Optional<Next> next =
                keyIsThere && !written ? Optional.of(new Next.Hand(again)) : placement.next(slots);
        return next.map(step -> step instanceof Next.Hand ? card.open(view).orElse(step) : step);
    }

    private Next finish(TaskView view, List<Certificate> pair) {
        boolean loaded =
                pair.stream()
                        .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
        return loaded
                ? card.close(view, ReadBack.lastWrite(view), "download-done")
                : new Next.WriteDown(unit -> enforcing.loaded(unit, pair));
    }
}
