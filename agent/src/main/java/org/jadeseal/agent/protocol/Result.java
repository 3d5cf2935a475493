// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import org.jadeseal.agent.json.JsonObject;

/// What became of a step. For the website a claim, not a fact.
public sealed interface Result {

    StepKey key();

    JsonObject values();

    record Done(StepKey key, JsonObject values) implements Result {}

    /// The step was not done, or not to its end.
    ///
    /// @param problem one of the protocol's words
    record Failed(StepKey key, String problem, JsonObject values) implements Result {}

    /// The member `result` of a poll.
    default JsonObject write() {
        JsonObject head =
                JsonObject.empty()
                        .with("task", key().task())
                        .with("step", key().step())
                        .with("attempt", key().attempt());
        return switch (this) {
            case Done done -> head.with("outcome", "done").with("values", done.values());
            case Failed failed ->
                    head.with("outcome", "failed")
                            .with("problem", failed.problem())
                            .with("values", failed.values());
        };
    }
}
