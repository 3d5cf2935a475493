// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Map;

/// An agent's answer to a step, as it came; what `values` hold depends on the step.
public record StepAnswer(TaskId task, int step, int attempt, Claim claim) {

    /// What the agent claims.
    public sealed interface Claim {

        /// It says that the step was done.
        ///
        /// @param values JSON text of an object
        record Done(String values) implements Claim {

            @Override
            public String toString() {
                return "Done[" + values.length() + " characters]";
            }
        }

        record Failed(String problem, Map<String, String> values) implements Claim {

            public Failed {
                values = Map.copyOf(values);
            }
        }
    }
}
