// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.mailer.Mailers;

/// Cards and letters.
record CardRooms(CardStock stock, CardRegister register, CardMoves moves, Mailers mailers) {

    static CardRooms on(Ground ground, Gate gate) {
        return new CardRooms(
                CardStock.on(ground.database(), gate, ground.random()),
                CardRegister.on(ground.database()),
                CardMoves.create(),
                Mailers.on(ground.database()));
    }
}
