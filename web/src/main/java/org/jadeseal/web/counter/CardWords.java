// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import org.jadeseal.ra.card.Card;

/// The state of a card in words and colour.
final class CardWords {

    private CardWords() {}

    static String key(Card card) {
        return "card.state."
                + switch (card) {
                    case Card.Stocked _ -> "stocked";
                    case Card.Bound _ -> "bound";
                    case Card.Personalized _ -> "personalized";
                    case Card.Delivered _ -> "delivered";
                    case Card.InUse _ -> "in-use";
                    case Card.Lost _ -> "lost";
                    case Card.Damaged _ -> "damaged";
                    case Card.Retired _ -> "retired";
                };
    }

    /// Whether it has to be said that the card cannot tell where its keys were born.
    static boolean isUnattested(Card card) {
        return card.make().filter(make -> !make.attests()).isPresent();
    }

    static String style(Card card) {
        return switch (card) {
            case Card.Bound _, Card.Personalized _ -> "tag--wait";
            case Card.Delivered _, Card.InUse _ -> "";
            case Card.Lost _, Card.Damaged _ -> "tag--hold";
            case Card.Stocked _, Card.Retired _ -> "tag--past";
        };
    }
}
