// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.List;
import java.util.Optional;
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

    private final ProvenCard proven;
    private final PinCounter counter;
    private final PinEntries entries;

    PinChangeScript(CertificateRooms rooms, ProvenCard proven) {
        this.proven = proven;
        this.entries = new PinEntries(rooms);
        this.counter = new PinCounter(rooms.database(), entries);
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
        boolean tells = !proven.isForeign(view);
        Optional<Next> first = proven.next(view).or(() -> counter.keep(view, tells));
        if (first.isPresent()) {
            return first.get();
        }
        boolean done = view.done(Step.ChangePin.class::isInstance);
        if (!counter.rose(view) && !done) {
            return PinCounter.read(view).triesLeft() == 0
                    ? new Next.Pause(Problem.of("pin-blocked"))
                    : new Next.Hand(new Step.ChangePin());
        }
        if (view.done(Step.EndCard.class::isInstance)) {
            return new Next.Finish(unit -> entries.set(unit, view), "pin-changed");
        }
        return Optional.<Next>empty()
                .or(() -> tells ? Optional.empty() : counter.told(view))
                .orElseGet(() -> new Next.Hand(new Step.EndCard()));
    }
}
