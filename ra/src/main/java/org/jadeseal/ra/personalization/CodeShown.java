// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ra.task.TaskId;

/// What became of showing a one-time code.
public sealed interface CodeShown {

    /// Right: this task makes the card.
    record Working(Optional<TaskId> task) implements CodeShown {}

    /// Unknown login or wrong code; after ten wrong ones the right one is void.
    record Wrong() implements CodeShown {}

    /// Right, but its card is there already, or another code took its place.
    record Spent() implements CodeShown {}

    /// Right, but too late.
    record Expired() implements CodeShown {}
}
