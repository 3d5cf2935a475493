// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.Optional;
import java.util.OptionalInt;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Knows by the card's own count whether the PIN was set since the task began, also when the answer
/// that said so was lost (T14). A card that does not count says 0 for ever and is not believed.
final class PinCounter {

    private final Database database;
    private final PinEntries entries;

    PinCounter(Database database, PinEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /// Settles what an earlier task has left, then writes the count down once, before anything is
    /// done to the PIN.
    ///
    /// @param tells whether the card counts
    Optional<Next> keep(TaskView view, boolean tells) {
        if (before(view).isPresent()) {
            return Optional.empty();
        }
        return settle(view, tells)
                .or(() ->
                        Optional.of(
                                new Next.WriteDown(unit ->
                                        SqlPinTasks.insert(unit, view, read(view).changes()))));
    }

    /// Writes down what an earlier task has left at this card; empty when there is nothing. To be
    /// asked before the PIN is set.
    Optional<Next> settle(TaskView view, boolean tells) {
        return SqlPinTasks.left(database.read(), view.about().card(), view.task())
                .map(left -> new Next.WriteDown(unit -> entries.settle(unit, view, left, tells)));
    }

    /// Writes down that the agent said so, at a card that does not count; empty when it is written.
    Optional<Next> told(TaskView view) {
        return rose(view)
                ? Optional.empty()
                : Optional.of(new Next.WriteDown(unit -> SqlPinTasks.told(unit, view.task())));
    }

    /// Whether the card, as read in this session, has set its PIN since.
    boolean rose(TaskView view) {
        OptionalInt before = before(view);
        return before.isPresent() && read(view).changes() > before.getAsInt();
    }

    private OptionalInt before(TaskView view) {
        return SqlPinTasks.changes(database.read(), view.task());
    }

    /// What the card told of its PIN when this session began.
    static StepResult.Pin read(TaskView view) {
        return view.card().orElseThrow().pin();
    }
}
