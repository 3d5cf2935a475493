// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a card's memory held when a transaction began.
final class Journal {

    private record Entry(MemoryCell cell, @Nullable Object copy) {}

    private final List<Entry> entries = new ArrayList<>();

    private Journal() {}

    static Journal of(CardMemory memory) {
        Journal journal = new Journal();
        for (MemoryCell cell : memory.cells()) {
            journal.entries.add(new Entry(cell, cell.copy()));
        }
        return journal;
    }

    /// Puts everything back, in place.
    void restore() {
        entries.forEach(entry -> entry.cell().rollBack(entry.copy()));
    }
}
