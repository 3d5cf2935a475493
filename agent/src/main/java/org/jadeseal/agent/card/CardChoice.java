// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;

/// Finds the reader whose card is meant: the one the website names, the only one with a card, or
/// the one the person chooses.
final class CardChoice {

    private final Readers readers;
    private final PinSource person;

    CardChoice(Readers readers, PinSource person) {
        this.readers = readers;
        this.person = person;
    }

    /// What was found.
    sealed interface Found {

        record In(String reader) implements Found {}

        record Nothing(Outcome why) implements Found {}
    }

    /// @param wanted a reader's name; where it holds no card, as if there were none
    Found find(Optional<String> wanted) {
        List<ReaderState> all = readers.list();
        List<String> full =
                all.stream().filter(ReaderState::cardPresent).map(ReaderState::name).toList();
        if (full.isEmpty()) {
            return new Found.Nothing(Outcome.failed(all.isEmpty() ? "no-reader" : "no-card"));
        }
        if (full.size() == 1) {
            return new Found.In(full.getFirst());
        }
        return wanted.or(() -> person.chooseReader(full))
                .filter(full::contains)
                .<Found>map(Found.In::new)
                .orElseGet(() -> several(full));
    }

    /// Whether any reader holds a card now.
    boolean isAnyCard() {
        return readers.list().stream().anyMatch(ReaderState::cardPresent);
    }

    private static Found several(List<String> full) {
        return new Found.Nothing(
                new Outcome.Failed("several-cards", JsonObject.empty().with("readers", full)));
    }
}
