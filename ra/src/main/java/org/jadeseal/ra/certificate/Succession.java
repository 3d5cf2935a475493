// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// New keys take the places of old ones (`card.md` D6): the old encryption key goes to the history,
/// the old signature key is destroyed, and only after the new certificate was read back and put in
/// force. Each step is known by the keys that are in the card, so it resumes anywhere.
final class Succession {

    private final OpenCard card;
    private final FullHistory history;

    Succession(OpenCard card, FullHistory history) {
        this.card = card;
        this.history = history;
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
                        .flatMap(placement -> replace(view, slots, placement).stream())
                        .findFirst();
        if (moving.isPresent()) {
            return moving.map(step -> opened(view, step));
        }
        Step.WriteObject object = history.history().object(slots);
        return view.done(object::equals)
                ? Optional.empty()
                : Optional.of(opened(view, new Next.Hand(object)));
    }

    private Optional<Next> replace(TaskView view, Slots slots, Placement placement) {
        boolean staged =
                slots.keyHash(placement.staged()).filter(placement.key()::equals).isPresent();
        return staged && slots.key(placement.live()).isPresent()
                ? Optional.of(makeRoom(view, placement.live()))
                : placement.next(slots);
    }

    private Next makeRoom(TaskView view, KeyReference live) {
        return live.equals(KeyReference.SIGNATURE)
                ? new Next.Hand(new Step.DeleteKey(live))
                : history.makeRoom(view, live);
    }

    private Next opened(TaskView view, Next step) {
        return step instanceof Next.Hand ? card.open(view).orElse(step) : step;
    }
}
