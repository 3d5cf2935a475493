// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.function.Consumer;
import org.jadeseal.ca.database.Transaction;

/// What a script wants next.
public sealed interface Next {

    /// This step at the card.
    record Hand(Step step) implements Next {}

    /// Write this down, then ask again. Whoever writes must see that it has been written when it is
    /// asked again.
    record WriteDown(Consumer<Transaction> unit) implements Next {}

    /// Wait until the problem is mended; the card is read again afterwards.
    record Pause(Problem problem) implements Next {}

    /// The task is finished.
    ///
    /// @param outcome key of the closing text
    record Finish(Consumer<Transaction> unit, String outcome) implements Next {}

    /// The task cannot go on.
    record GiveUp(Consumer<Transaction> unit, Problem problem) implements Next {}
}
