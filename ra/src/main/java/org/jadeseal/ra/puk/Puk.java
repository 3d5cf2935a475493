// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.puk;

import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.KeyName;

/// What we know of a card's PUK.
sealed interface Puk {

    Stem stem();

    /// What all states have.
    ///
    /// @param told the last step whose end was written down, as `task/number`; empty at first
    /// @param misses wrong tries since the card has proven one
    /// @param version 0 for a record that is not stored yet
    record Stem(CardId card, String told, int misses, long version) {

        Stem told(String step, int misses) {
            return new Stem(card, step, misses, version);
        }
    }

    /// A PUK as it is kept.
    ///
    /// @param name version 0 is the factory's
    /// @param sealed by the vault, for this card and version
    record Value(KeyName name, Bytes sealed) {}

    /// The card has this one.
    record Settled(Stem stem, Value present) implements Puk {

        Underway announce(Value pending, String session) {
            return new Underway(stem, present, pending, First.PENDING, session);
        }
    }

    /// The card has one of both: it was, or is about to be, told to replace the present one.
    ///
    /// @param first which to try first, should nobody tell how that ended
    /// @param session the card session in which it was told, as `task/number`
    record Underway(Stem stem, Value present, Value pending, First first, String session)
            implements Puk {

        Settled replaced(String step) {
            return new Settled(stem.told(step, 0), pending);
        }

        /// Nobody knows, or somebody says that the card was not told.
        Underway unsettled(String step, First likely) {
            return new Underway(stem.told(step, stem.misses()), present, pending, likely, session);
        }

        /// The card has refused one: then it has the other, and gets one more try.
        Puk missed(String step, First other, int triesLeft) {
            Stem after = stem.told(step, stem.misses() + 1);
            return after.misses() >= MOST_MISSES || triesLeft <= LAST_TRY
                    ? new Lost(after, present, pending)
                    : new Underway(after, present, pending, other, session);
        }

        Underway goOn(String now) {
            return new Underway(stem, present, pending, First.PENDING, now);
        }
    }

    /// The card has refused both, and one try is left: a person decides.
    record Lost(Stem stem, Value present, Value pending) implements Puk {}

    /// Which of two.
    enum First {
        PRESENT,
        PENDING
    }

    /// One for each.
    int MOST_MISSES = 2;

    /// Never used up by a guess.
    int LAST_TRY = 1;
}
