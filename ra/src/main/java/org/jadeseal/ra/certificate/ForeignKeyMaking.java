// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Optional;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// Both keys in a card of another maker, in the places where they stay. It does not tell which keys
/// it has: what was made in an earlier session is made anew, and a place with a certificate is left
/// alone.
final class ForeignKeyMaking {

    private static final BirthPlaces PLACES = BirthPlaces.of(true);

    private final OpenCard card;

    ForeignKeyMaking(OpenCard card) {
        this.card = card;
    }

    /// What is still wanted; empty when both were made in this session.
    Optional<Next> next(TaskView view, String algorithm) {
        boolean taken =
                PLACES.both().stream()
                        .anyMatch(
                                place -> view.card().orElseThrow().certificate(place).isPresent());
        if (taken) {
            return Optional.of(new Next.Pause(Problem.of("foreign-slot-taken")));
        }
        return step(view, PLACES.signature(), algorithm, "always")
                .or(() -> step(view, PLACES.encryption(), algorithm, "once"))
                .map(step -> card.open(view).orElse(step));
    }

    private static Optional<Next> step(
            TaskView view, KeyReference place, String algorithm, String pinPolicy) {
        boolean made =
                view.done(step ->
                        step instanceof Step.GenerateKey key && key.reference().equals(place));
        return made
                ? Optional.empty()
                : Optional.of(new Next.Hand(new Step.GenerateKey(place, algorithm, pinPolicy)));
    }
}
