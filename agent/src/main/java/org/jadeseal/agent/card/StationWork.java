// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.piv.PivCard;

/// What a station can do beyond an agent.
@FunctionalInterface
public interface StationWork {

    /// An agent that is no station.
    static StationWork none() {
        return (order, parameters, card) -> Outcome.failed("not-a-station");
    }

    /// Performs a step at a card whose session is open.
    ///
    /// @throws org.jadeseal.agent.json.MalformedJsonException if a parameter is missing
    Outcome perform(Order order, JsonObject parameters, PivCard card);

    /// The same at a card of another maker, whose PIN is set with its PUK.
    ///
    /// @param turn closed by the caller
    default Outcome performWithPuk(Order order, JsonObject parameters, PivCard card, PukTurn turn) {
        return Outcome.failed("not-a-station");
    }

    /// Performs a step that needs no card.
    ///
    /// @throws org.jadeseal.agent.json.MalformedJsonException if a parameter is missing
    default Outcome performAlone(Order order, JsonObject parameters) {
        return Outcome.failed("not-a-station");
    }
}
