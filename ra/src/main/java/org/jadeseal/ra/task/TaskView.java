// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jadeseal.ra.agent.AgentConnection;

/// What a script sees of its task: what it is about, at which agent, and what has been done since
/// the card was last read.
///
/// @param begins number of the first step that may belong to the present session; another one after
///   each interruption
/// @param session the steps of the present card session in their order, empty before the first
public record TaskView(
        TaskId task, NewTask about, AgentConnection agent, int begins, List<Performed> session) {

    public TaskView {
        session = List.copyOf(session);
    }

    /// The step that ended last.
    public Optional<Performed> last() {
        return session.isEmpty() ? Optional.empty() : Optional.of(session.getLast());
    }

    /// Why the last step failed, if it did.
    public Optional<Problem> failure() {
        return last().flatMap(step ->
                step.ended() instanceof Performed.Ended.Failed(var problem)
                        ? Optional.of(problem)
                        : Optional.empty());
    }

    /// What was read from the card when this session began.
    public Optional<StepResult.CardRead> card() {
        return lastDone(Step.ReadCard.class).map(step -> result(step, StepResult.CardRead.class));
    }

    /// The last step of a kind that was done.
    public Optional<Performed> lastDone(Class<? extends Step> kind) {
        return lastDone(kind::isInstance);
    }

    /// The last done step that is like this.
    public Optional<Performed> lastDone(Predicate<Step> like) {
        return session.reversed().stream()
                .filter(step -> step.done() && like.test(step.step()))
                .findFirst();
    }

    /// Whether such a step was done in this session.
    public boolean done(Predicate<Step> like) {
        return lastDone(like).isPresent();
    }

    /// What a step that was done told.
    ///
    /// @throws IllegalStateException if it failed or told something else
    public static <R extends StepResult> R result(Performed step, Class<R> kind) {
        if (step.ended() instanceof Performed.Ended.Done(var result) && kind.isInstance(result)) {
            return kind.cast(result);
        }
        throw new IllegalStateException(
                "step " + step.number() + " has no result of kind " + kind.getSimpleName());
    }
}
