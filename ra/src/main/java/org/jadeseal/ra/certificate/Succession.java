// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// New keys take the places of old ones (`card.md` D6): the old encryption key goes to the history,
/// the old signature key is destroyed, and only after the new certificate was read back and put in
/// force. Each step is known by the keys that are in the card, so it resumes anywhere.
final class Succession {

    private final OpenCard card;

    Succession(OpenCard card) {
        this.card = card;
    }

    /// Both certificates beside their new keys; empty when they are there.
    Optional<Next> certify(TaskView view, List<Placement> placements) {
        Slots slots = Slots.of(view);
        return placements.stream()
                .flatMap(placement -> placement.certify(slots).stream())
                .findFirst()
                .map(step -> opened(view, step));
    }

    /// Everything in its place, and the history object telling of it; empty when it is.
    Optional<Next> replace(TaskView view, List<Placement> placements) {
        Slots slots = Slots.of(view);
        Optional<Next> moving =
                placements.stream()
                        .flatMap(placement -> replace(slots, placement).stream())
                        .findFirst();
        if (moving.isPresent()) {
            return moving.map(step -> opened(view, step));
        }
        Step.WriteObject object = History.object(slots);
        return view.done(object::equals)
                ? Optional.empty()
                : Optional.of(opened(view, new Next.Hand(object)));
    }

    private static Optional<Next> replace(Slots slots, Placement placement) {
        boolean staged =
                slots.keyHash(placement.staged()).filter(placement.key()::equals).isPresent();
        return staged && slots.key(placement.live()).isPresent()
                ? Optional.of(makeRoom(slots, placement.live()))
                : placement.next(slots);
    }

    private static Next makeRoom(Slots slots, KeyReference live) {
        if (live.equals(KeyReference.SIGNATURE)) {
            return new Next.Hand(new Step.DeleteKey(live));
        }
        return History.free(slots)
                .<Next>map(place -> new Next.Hand(new Step.MoveKey(live, place)))
                .orElseGet(() -> new Next.Pause(Problem.of("history-full")));
    }

    private Next opened(TaskView view, Next step) {
        return step instanceof Next.Hand ? card.open(view).orElse(step) : step;
    }
}
