// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ra.task.AdministrationKey;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;

/// The last word of every task that opened 9B: the card still has our key (T1); then it is let go.
final class ClosingStage implements Stage {

    private final Administration administration;
    private final String outcome;

    /// @param outcome key of the closing text
    ClosingStage(Administration administration, String outcome) {
        this.outcome = outcome;
        this.administration = administration;
    }

    @Override
    public Optional<Next> next(Work work) {
        if (work.lastNumber(Step.EndCard.class) > 0) {
            return Optional.of(new Next.Finish(_ -> {}, outcome));
        }
        Administration.Standing standing =
                administration.standing(
                        work.view(),
                        AdministrationKey.MANAGEMENT,
                        work.candidates(),
                        work.closingAfter());
        return switch (standing) {
            case Administration.Standing.Ask(var step) -> Work.hand(step);
            case Administration.Standing.Shut() ->
                    Optional.of(new Next.GiveUp(_ -> {}, Problem.of("card-captured")));
            case Administration.Standing.Open _ -> Work.hand(new Step.EndCard());
        };
    }
}
