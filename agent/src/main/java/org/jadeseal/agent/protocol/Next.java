// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;

/// What the website answers to a poll.
public sealed interface Next {

    record Work(Order order) implements Next {}

    /// Nothing to do.
    ///
    /// @param pair to be kept, so that the next connection needs no code
    record Wait(Optional<String> pair) implements Next {}

    /// The token is void.
    record Closed(String reason) implements Next {}

    /// Reads an answer.
    ///
    /// @throws org.jadeseal.agent.json.MalformedJsonException if the answer is not one of the three
    static Next read(JsonObject answer) {
        return switch (answer.text("next", "step|wait|closed")) {
            case "step" -> new Work(Order.read(answer.object("step")));
            case "closed" -> new Closed(answer.text("reason"));
            default -> new Wait(answer.optionalText("pair"));
        };
    }
}
