// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.personalization.Administration;
import org.jadeseal.ra.task.AdministrationKey;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// Opens a card's administration for writing, and closes every task that did with a fresh
/// authentication (T1).
final class OpenCard {

    private final Administration administration;
    private final ProvenCard proven;
    private final Holds holds;

    OpenCard(Administration administration, ProvenCard proven, Holds holds) {
        this.administration = administration;
        this.proven = proven;
        this.holds = holds;
    }

    /// What is still wanted before the card can be written; empty when it is open. A card that does
    /// not take our key was used by somebody for himself, in this session or in one that was cut
    /// off before its close: its certificates are held.
    Optional<Next> open(TaskView view) {
        return switch (standing(view, 0)) {
            case Administration.Standing.Ask(var step) -> Optional.of(new Next.Hand(step));
            case Administration.Standing.Shut() -> Optional.of(captured(view));
            case Administration.Standing.Open _ -> Optional.empty();
        };
    }

    /// The end of a task: the card still has our key, and is let go. If it has not, somebody has
    /// used the open card for himself: its certificates are held.
    ///
    /// @param after the last step that wrote to the card, 0 when none did in this session
    Next close(TaskView view, int after, String outcome) {
        if (view.done(Step.EndCard.class::isInstance)) {
            return new Next.Finish(_ -> {}, outcome);
        }
        return switch (standing(view, after)) {
            case Administration.Standing.Ask(var step) -> new Next.Hand(step);
            case Administration.Standing.Shut() -> captured(view);
            case Administration.Standing.Open _ -> new Next.Hand(new Step.EndCard());
        };
    }

    private Next captured(TaskView view) {
        return new Next.GiveUp(
                unit -> holds.captured(unit, view.about()), Problem.of("card-captured"));
    }

    private Administration.Standing standing(TaskView view, int after) {
        List<KeyName> candidates =
                proven.known(view)
                        .map(Progress::keys)
                        .map(Administration::candidates)
                        .orElse(List.of());
        return administration.standing(view, AdministrationKey.MANAGEMENT, candidates, after);
    }
}
