// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ra.card.CardMove;

/// For moves that must take place or undo the unit of work.
final class Moved {

    private Moved() {}

    static void of(CardMove move) {
        switch (move) {
            case CardMove.Moved _ -> {}
            case CardMove.NotFromHere(var card) ->
                    throw new IllegalStateException(
                            "card " + card.number().value() + " has been moved by somebody else");
            case CardMove.UnknownCard() -> throw new IllegalStateException("no such card");
        }
    }
}
