// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

/// What became of a move of a card.
public sealed interface CardMove {

    /// It is in this state now.
    record Moved(Card card) implements CardMove {}

    /// Its state does not allow this move; nothing changed.
    record NotFromHere(Card card) implements CardMove {}

    /// There is no such card.
    record UnknownCard() implements CardMove {}
}
