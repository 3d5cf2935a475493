// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import org.jadeseal.agent.json.JsonObject;

/// What became of a step at the card.
public sealed interface Outcome {

    record Done(JsonObject values) implements Outcome {}

    /// The step was not done, or not to its end.
    ///
    /// @param problem one of the protocol's words
    record Failed(String problem, JsonObject values) implements Outcome {}

    static Outcome done() {
        return new Done(JsonObject.empty());
    }

    static Outcome failed(String problem) {
        return new Failed(problem, JsonObject.empty());
    }
}
