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

    PinCounter(Database database) {
        this.database = database;
    }

    /// Writes the count down once, before anything is done to the PIN.
    Optional<Next> keep(TaskView view) {
        return before(view).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Next.WriteDown(unit ->
                                SqlPinTasks.insert(unit, view.task(), read(view).changes())));
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
