// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CT9 at the card (`card.md` D6): new keys in staging, requested with the old key, both
/// certificates written beside them and read back, put in force, and only then moved into place. At
/// every moment one signature key with its certificate is usable. The subject of its tasks is the
/// name of the renewal.
final class RenewalScript implements TaskScript {

    private static final List<String> PHASES =
            List.of(
                    "card-read",
                    "card-proven",
                    "keys-made",
                    "renewal-signed",
                    "written",
                    "moved",
                    "card-closed");

    private final CertificateRooms rooms;
    private final ProvenCard proven;
    private final OpenCard card;
    private final Requesting requesting;
    private final FullHistory fullHistory;
    private final Succession succession;
    private final Enforcing enforcing;
    private final HomeComputer home;

    RenewalScript(CertificateRooms rooms, ProvenCard proven, OpenCard card, Requesting requesting) {
        this.rooms = rooms;
        this.proven = proven;
        this.card = card;
        this.requesting = requesting;
        this.fullHistory = new FullHistory(rooms);
        this.succession = new Succession(card, fullHistory);
        this.enforcing = new Enforcing(rooms);
        this.home = new HomeComputer(rooms);
    }

    @Override
    public TaskKind kind() {
        return TaskKind.RENEW;
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
                            Step.AttestKey _,
                            Step.GenerateKey _ ->
                            2;
                    case Step.SignRequest _ -> 3;
                    case Step.WriteCertificate _, Step.ReadCertificate _ -> 4;
                    case Step.MoveKey _, Step.DeleteKey _, Step.DropOldKey _, Step.WriteObject _ ->
                            5;
                    case Step.EndCard _,
                            Step.SignLogin _,
                            Step.SignDecision _,
                            Step.SignOfficerRequest _,
                            Step.PrintPasswordLetter _,
                            Step.PrintPinLetter _,
                            Step.PrintPinLetterWithPuk _,
                            Step.SetAdministrationKey _,
                            Step.SealCard _,
                            Step.ChangePin _,
                            Step.ResetPin _,
                            Step.ResetPinWithPuk _,
                            Step.ProvePuk _,
                            Step.PrintLetters _,
                            Step.PrintLettersWithPuk _ ->
                            6;
                });
    }

    @Override
    public Next next(TaskView view) {
        Optional<Next> proving = proven.next(view);
        if (proving.isPresent()) {
            return proving.get();
        }
        return SqlApplications.find(rooms.database().read(), view.about().subject())
                .map(renewal -> next(view, renewal))
                .orElseGet(() -> givenUp("cancelled-by-hold"));
    }

    private Next next(TaskView view, ApplicationRow renewal) {
        if (renewal.pair().isPresent()) {
            Optional<Next> elsewhere = home.obstacle(view, renewal.pair().get());
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
            return switch (requesting.issuing().sign(renewal)) {
                case Signing.Signed<IssuedPair> _ -> install(view, renewal);
                case Signing.Abandoned<IssuedPair>(var pair) -> requesting.issuing().abandon(pair);
            };
        }
        Optional<Certificate> old = predecessor(renewal);
        Instant now = rooms.database().now();
        if (old.filter(Certificate.Active.class::isInstance).isEmpty()) {
            return givenUp("not-in-force");
        }
        if (!RenewalWindow.of(old.get()).open(now)) {
            return givenUp("renewal-too-late");
        }
        boolean there =
                Slots.of(view)
                        .keyHash(KeyReference.SIGNATURE)
                        .filter(old.get().core().key()::equals)
                        .isPresent();
        return there
                ? fullHistory.obstacle(view).orElseGet(() -> requesting.next(view, renewal))
                : new Next.Pause(Problem.of("slot-mismatch"));
    }

    private Optional<Certificate> predecessor(ApplicationRow renewal) {
        return SqlCertificates.ofSerial(rooms.database().read(), renewal.renews().orElseThrow());
    }

    private Next install(TaskView view, ApplicationRow renewal) {
        List<Certificate> pair =
                SqlCertificates.ofPair(rooms.database().read(), renewal.pair().orElseThrow());
        List<Placement> placements =
                pair.stream().map(each -> Placement.of(rooms.authority(), each)).toList();
        if (pair.stream().allMatch(Certificate.Pending.class::isInstance)) {
            return late(renewal)
                    ? givenUp("renewal-too-late")
                    : succession
                            .certify(view, placements)
                            .or(() -> ReadBack.next(view, placements))
                            .orElseGet(() ->
                                    new Next.WriteDown(unit ->
                                            enforcing.succeed(
                                                    unit,
                                                    view,
                                                    pair,
                                                    renewal.renews().orElseThrow())));
        }
        return pair.stream().allMatch(Certificate.Active.class::isInstance)
                ? succession
                        .replace(view, placements)
                        .or(() -> ReadBack.next(view, placements))
                        .orElseGet(() -> finish(view, pair))
                : givenUp("not-in-force");
    }

    /// What was issued in time may be finished until the old certificate expires.
    private boolean late(ApplicationRow renewal) {
        return predecessor(renewal)
                .filter(old -> !old.core().expired(rooms.database().now()))
                .isEmpty();
    }

    private Next finish(TaskView view, List<Certificate> pair) {
        boolean loaded =
                pair.stream()
                        .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
        return loaded
                ? card.close(view, ReadBack.lastWrite(view), "renewal-done")
                : new Next.WriteDown(unit -> enforcing.loaded(unit, pair));
    }

    private static Next givenUp(String problem) {
        return new Next.GiveUp(_ -> {}, Problem.of(problem));
    }
}
