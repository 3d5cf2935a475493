// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;

/// What the desk knows of readers and cards.
public sealed interface DeskReaders {

    /// How it is at this moment.
    Seen look();

    /// A simulated reader; its cards are put in and pulled out on the desk.
    record Simulated(TrialTray tray) implements DeskReaders {
        @Override
        public Seen look() {
            return new Seen.Tray(tray.inserted(), tray.cards());
        }
    }

    /// The readers of this computer, which people serve with their hands: the desk only shows them.
    ///
    /// @param readers for the desk alone; who waits for a change must not look at the same ones
    record Real(Readers readers) implements DeskReaders {
        @Override
        public Seen look() {
            return new Seen.Connected(readers.list());
        }
    }

    /// What was seen.
    sealed interface Seen {

        /// A tray and the one reader beside it.
        ///
        /// @param inserted name of the card in the reader
        /// @param cards names of all of them
        record Tray(Optional<String> inserted, List<String> cards) implements Seen {}

        /// Readers that are plugged in.
        ///
        /// @param readers none, too, where no service knows of readers
        record Connected(List<ReaderState> readers) implements Seen {}
    }
}
