// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.certificate.ProvenCard;
import org.jadeseal.ra.personalization.Administration;
import org.jadeseal.ra.puk.Puks;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CD9 at the card: proven without a PIN, the unblock key answered for, a new PIN let in by exactly
/// that (T1); at a card of another maker, by its PUK. The subject of its tasks is the reset.
final class PinResetScript implements TaskScript {

    private final TaskKind kind;
    private final CertificateRooms rooms;
    private final ProvenCard proven;
    private final UnblockKey unblockKey;
    private final PinCounter counter;
    private final PinEntries entries;
    private final Puks puks;

    PinResetScript(
            TaskKind kind,
            CertificateRooms rooms,
            ProvenCard proven,
            Administration administration) {
        this.kind = kind;
        this.rooms = rooms;
        this.proven = proven;
        this.unblockKey = new UnblockKey(proven, administration);
        this.entries = new PinEntries(rooms);
        this.counter = new PinCounter(rooms.database(), entries);
        this.puks = rooms.cards().puks();
    }

    @Override
    public TaskKind kind() {
        return kind;
    }

    @Override
    public List<String> phases() {
        return PinPhases.ALL;
    }

    @Override
    public String phaseOf(Step step) {
        return PinPhases.of(step);
    }

    @Override
    public Next next(TaskView view) {
        ResetRow reset =
                SqlPinResets.find(rooms.database().read(), view.about().subject()).orElseThrow();
        boolean foreign = proven.isForeign(view);
        Optional<Next> first =
                puks.failed(view)
                        .or(() -> proven.next(view))
                        .or(() -> counter.keep(view, !foreign));
        if (first.isPresent()) {
            return first.get();
        }
        if (reset.state() == ResetRow.State.DONE) {
            return view.done(Step.EndCard.class::isInstance)
                    ? new Next.Finish(_ -> {}, "pin-reset-done")
                    : new Next.Hand(new Step.EndCard());
        }
        if (counter.rose(view)) {
            return new Next.WriteDown(unit -> done(unit, view, reset));
        }
        if (kind == TaskKind.UNBLOCK_PIN && PinCounter.read(view).triesLeft() > 0) {
            boolean byUs = foreign && (begun(view) || puks.inDoubt(view.about().card()));
            if (!byUs) {
                return new Next.GiveUp(_ -> {}, Problem.of("not-blocked"));
            }
        }
        return foreign ? withPuk(view, reset) : reset(view, reset);
    }

    private static boolean begun(TaskView view) {
        return view.done(Step.ProvePuk.class::isInstance);
    }

    /// The website gets no proof of it: a plain card can give none.
    private Next withPuk(TaskView view, ResetRow reset) {
        return puks.next(view, Step.ResetPinWithPuk::new)
                .orElseGet(() ->
                        new Next.WriteDown(unit -> {
                            puks.used(unit, view);
                            done(unit, view, reset);
                        }));
    }

    @Override
    public Secret puks(NewTask about, List<KeyName> names) {
        return puks.values(about.card(), names);
    }

    private Next reset(TaskView view, ResetRow reset) {
        Optional<Performed> last = view.last();
        return switch (last.map(Performed::step).orElseThrow()) {
            case Step.ResetPin step -> judged(view, reset, last.get(), step);
            case Step.BeginAdministration _ ->
                    unblockKey.answered(
                            view,
                            last.get(),
                            answer ->
                                    new Step.ResetPin(
                                            answer.witness(), answer.challenge(), answer.with()));
            default -> UnblockKey.begin();
        };
    }

    private Next judged(TaskView view, ResetRow reset, Performed ended, Step.ResetPin step) {
        StepResult.PinReset told = TaskView.result(ended, StepResult.PinReset.class);
        return unblockKey.proves(view, step.with(), step.challenge(), told.response())
                ? new Next.WriteDown(unit -> done(unit, view, reset))
                : new Next.Pause(Problem.of("card-captured"));
    }

    private void done(Transaction unit, TaskView view, ResetRow reset) {
        SqlPinResets.move(unit, reset, ResetRow.State.DONE, reset.misses());
        entries.set(unit, view);
    }
}
