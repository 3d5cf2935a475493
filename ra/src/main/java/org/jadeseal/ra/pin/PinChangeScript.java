// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.certificate.ProvenCard;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CD8 at the card: proven, changed, let go. Whether it was changed is told by the card's count.
final class PinChangeScript implements TaskScript {

    private final CertificateRooms rooms;
    private final ProvenCard proven;
    private final PinCounter counter;

    PinChangeScript(CertificateRooms rooms, ProvenCard proven) {
        this.rooms = rooms;
        this.proven = proven;
        this.counter = new PinCounter(rooms.database());
    }

    @Override
    public TaskKind kind() {
        return TaskKind.CHANGE_PIN;
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
        Optional<Next> first = proven.next(view).or(() -> counter.keep(view));
        if (first.isPresent()) {
            return first.get();
        }
        if (!counter.rose(view) && !view.done(Step.ChangePin.class::isInstance)) {
            return PinCounter.read(view).triesLeft() == 0
                    ? new Next.Pause(Problem.of("pin-blocked"))
                    : new Next.Hand(new Step.ChangePin());
        }
        return view.done(Step.EndCard.class::isInstance)
                ? new Next.Finish(unit -> note(unit, view), "pin-changed")
                : new Next.Hand(new Step.EndCard());
    }

    private void note(Transaction unit, TaskView view) {
        rooms.authority()
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                "account:" + view.about().owner().name(),
                                "subscriber",
                                "ra.change-pin",
                                "card:" + view.about().card().value(),
                                AuditEntry.Outcome.DONE,
                                "task:" + view.task().value(),
                                ""));
    }
}
